package dev.loopguard.checker.report;

import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.loopguard.checker.facts.Site;
import java.io.IOException;

/** Source code, short enough for a line of a message. */
final class Snippets {
  private static final int MAX_LENGTH = 60;

  private Snippets() {}

  static String of(Site site) {
    JCTree tree = site.tree();
    if (tree == null) {
      return "";
    }
    String source = source(tree, site);
    String text = shorten(source);
    if (text.length() > MAX_LENGTH) {
      text = shorten(lastOfChain(tree, source, site));
    }
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1).strip() + "…";
  }

  /** Of calls on what calls return, the last; the others only lead up to it. */
  private static String lastOfChain(JCTree tree, String source, Site site) {
    return tree instanceof JCMethodInvocation call
            && call.meth instanceof JCFieldAccess select
            && select.selected instanceof JCMethodInvocation before
        ? "…" + source.substring(source(before, site).length())
        : source;
  }

  private static String source(JCTree tree, Site site) {
    if (site.unit() instanceof JCCompilationUnit unit && unit.endPositions != null) {
      int start = TreeInfo.getStartPos(tree);
      int end = TreeInfo.getEndPos(tree, unit.endPositions);
      if (start >= 0 && end > start) {
        try {
          return unit.getSourceFile().getCharContent(true).subSequence(start, end).toString();
        } catch (IOException | IndexOutOfBoundsException e) {
          return tree.toString();
        }
      }
    }
    return tree.toString();
  }

  /** The blocks of lambdas and anonymous classes say nothing that a line number does not. */
  private static String shorten(String source) {
    String line = source.replaceAll("\\s+", " ").replace(" .", ".").replace("( ", "(").strip();
    int block = line.indexOf("{ ");
    int end = line.lastIndexOf('}');
    return block >= 0 && end > block ? line.substring(0, block) + "{…" + line.substring(end) : line;
  }
}
