/**
 * What do the class files of the class path do? The facts of {@code facts}, read from bytecode: on
 * demand, from the methods that the sources can get into and no further, and never from the JDK,
 * for which the models speak.
 */
@NullMarked
package dev.loopguard.checker.facts.classfile;

import org.jspecify.annotations.NullMarked;
