/** The annotations, the event loop that keeps their rules, and an agent that asserts them. */
module dev.loopguard.runtime {
  requires static java.instrument;
  requires static jdk.jfr;
  requires static jdk.unsupported;
  requires static org.jspecify;
  requires static org.junit.jupiter.api;
  requires static org.junit.platform.commons;
  // Inside the jar under another name.
  requires static org.objectweb.asm;

  exports dev.loopguard.agent;
  exports dev.loopguard.annotation;
  exports dev.loopguard.event;
  exports dev.loopguard.junit;
  exports dev.loopguard.log;
  exports dev.loopguard.watch;
}
