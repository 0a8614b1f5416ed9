// Source of each fact: the API documentation of JDK 25: "This method blocks until input data is
// available, the end of the stream is detected, or an exception is thrown."

package java.io;

public class InputStream {
  @Blocking
  public int read();

  @Blocking
  public int read(byte[] bytes);

  @Blocking
  public int read(byte[] bytes, int offset, int length);

  @Blocking
  public byte[] readAllBytes();

  @Blocking
  public byte[] readNBytes(int length);

  @Blocking
  public int readNBytes(byte[] bytes, int offset, int length);

  @Blocking
  public long transferTo(OutputStream out);

  @Blocking
  public void skipNBytes(long count);

  // "Returns a new InputStream that reads no bytes."
  @NeverBlocks
  public static InputStream nullInputStream();
}

// In memory: nothing to wait for.
@NeverBlocks
public class ByteArrayInputStream {
  public int read();

  public int read(byte[] bytes, int offset, int length);

  public byte[] readAllBytes();

  public int readNBytes(byte[] bytes, int offset, int length);

  public long transferTo(OutputStream out);
}

public class Reader {
  @Blocking
  public int read();

  @Blocking
  public int read(char[] characters);

  @Blocking
  public int read(char[] characters, int offset, int length);

  // Since 10.
  @Blocking
  public long transferTo(Writer out);

  // "True if the next read() is guaranteed not to block for input".
  @EnsuresReadyIf(result = true)
  public boolean ready();

  @NeverBlocks
  public static Reader nullReader();
}

public class BufferedReader {
  @Blocking
  public String readLine();
}

// "See the general contract" of the method of DataInput: "blocks until".

public class DataInputStream {
  @Blocking
  public void readFully(byte[] bytes);

  @Blocking
  public void readFully(byte[] bytes, int offset, int length);

  @Blocking
  public boolean readBoolean();

  @Blocking
  public byte readByte();

  @Blocking
  public int readUnsignedByte();

  @Blocking
  public short readShort();

  @Blocking
  public int readUnsignedShort();

  @Blocking
  public char readChar();

  @Blocking
  public int readInt();

  @Blocking
  public long readLong();

  @Blocking
  public float readFloat();

  @Blocking
  public double readDouble();

  @Blocking
  public String readUTF();
}

public class ObjectInputStream {
  @Blocking
  public Object readObject();

  @Blocking
  public Object readUnshared();
}

// In memory: nothing to wait for.

@NeverBlocks
public class StringReader {
  public int read();

  public int read(char[] characters, int offset, int length);
}

@NeverBlocks
public class CharArrayReader {
  public int read();

  public int read(char[] characters, int offset, int length);
}

public class Console {
  @Blocking
  public String readLine();

  @Blocking
  public String readLine(String prompt, Object... arguments);

  @Blocking
  public char[] readPassword();

  @Blocking
  public char[] readPassword(String prompt, Object... arguments);
}
