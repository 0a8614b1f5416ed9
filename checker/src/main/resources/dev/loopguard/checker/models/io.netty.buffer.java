// Netty's buffers as streams. Source: the API documentation of Netty 4.1, the class's own page: "An
// InputStream which reads data from a ByteBuf", which is in memory.

package io.netty.buffer;

@NeverBlocks
public class ByteBufInputStream {}
