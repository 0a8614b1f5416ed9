// Jackson's parsers and generators. Source: the source of jackson-core 2.18: they read from, and write
// to, what they are given, which mostly is text or bytes in memory; whether it is a stream that keeps
// one waiting, a parser cannot tell, and nothing else in it waits.

package com.fasterxml.jackson.core.json;

@NonBlocking
public class ReaderBasedJsonParser {}

@NonBlocking
public class UTF8StreamJsonParser {}

@NonBlocking
public final class ByteSourceJsonBootstrapper {}

@NonBlocking
public class WriterBasedJsonGenerator {}

@NonBlocking
public class UTF8JsonGenerator {}
