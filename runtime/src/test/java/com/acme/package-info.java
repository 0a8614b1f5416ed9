/** An application for the agent's tests, because the agent leaves our own packages alone. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
