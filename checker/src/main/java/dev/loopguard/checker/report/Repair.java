package dev.loopguard.checker.report;

/**
 * Lines of the file of a finding that would be others if it were repaired.
 *
 * @param firstLine counted from 1
 * @param lastLine the last that is replaced
 * @param endColumn after the last character of that line, counted from 1 in UTF-16 units
 * @param text what would be there instead, without the end of its last line
 */
public record Repair(int firstLine, int lastLine, int endColumn, String text) {}
