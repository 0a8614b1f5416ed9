package dev.loopguard.checker.report;

import org.jspecify.annotations.Nullable;

/**
 * Where something happens, as reports show it.
 *
 * @param path the source file, with slashes, from the project's folder if it lies there; null for
 *     code that was read from a class file
 * @param line counted from 1; 0 where a class file does not say
 * @param column of the first character, counted from 1 in UTF-16 units
 * @param endColumn after the last character on the same line
 * @param code the method or function object, with its class's full name
 * @param excerpt the lines around it; null without a source file
 */
public record Place(
    @Nullable String path,
    int line,
    int column,
    int endColumn,
    String code,
    @Nullable Excerpt excerpt) {}
