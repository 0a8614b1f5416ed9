package dev.loopguard.checker.report;

/**
 * A check that took part in a run.
 *
 * @param summary one sentence
 * @param level how bad the build takes its findings to be
 */
public record CheckInfo(String name, String summary, Level level) {}
