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
}

// In memory: nothing to wait for.
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
}

// In memory: nothing to wait for.

public class StringReader {
  public int read();

  public int read(char[] characters, int offset, int length);
}

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
