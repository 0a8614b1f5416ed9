package dev.loopguard.checker;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.report.CheckInfo;
import dev.loopguard.checker.report.Report;
import dev.loopguard.checker.report.ReportFile;
import dev.loopguard.checker.report.Reported;
import dev.loopguard.checker.report.html.HtmlPage;
import dev.loopguard.checker.report.sarif.SarifLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Gathers what one javac run tells, and passes it on when the run is over. */
final class Reporting implements TaskListener {
  private final Context context;
  private final Outputs outputs;
  private final Facts facts;
  private final @Nullable RunListener listener;
  private final Map<String, CheckInfo> checks = new TreeMap<>();
  private final List<Reported> findings = new ArrayList<>();

  /** What is known only when all has been told. */
  interface Facts {
    Report with(String run, Collection<CheckInfo> checks, List<Reported> findings);

    void complain(String mistake);

    void note(String what);
  }

  Reporting(Context context, Outputs outputs, Facts facts) {
    this.context = context;
    this.outputs = outputs;
    this.facts = facts;
    this.listener = context.get(RunListener.KEY);
    if (isWanted()) {
      MultiTaskListener.instance(context).add(this);
    }
  }

  /** Whether anybody will read what is gathered. */
  boolean isWanted() {
    return outputs.any() || listener != null;
  }

  void stage(String what) {
    if (listener != null) {
      listener.stage(what);
    }
  }

  void add(CheckInfo check) {
    checks.put(check.name(), check);
  }

  void add(Reported finding) {
    findings.add(finding);
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.COMPILATION && !checks.isEmpty()) {
      Report report = facts.with(run(), checks.values(), findings);
      if (listener != null) {
        listener.report(report);
      } else if (!report.gone().isEmpty()) {
        facts.note(
            "no longer found, so that these lines of "
                + outputs.known()
                + " can be deleted:\n  "
                + String.join("\n  ", report.gone()));
      }
      try {
        if (outputs.sarif() != null) {
          new ReportFile(outputs.sarif()).update(before -> SarifLog.updated(before, report));
        }
        if (outputs.html() != null) {
          new ReportFile(outputs.html()).update(before -> HtmlPage.updated(before, report));
        }
      } catch (IOException e) {
        facts.complain("cannot write a report: " + e);
      }
    }
  }

  /** What is compiled is known by where the classes go: tests go elsewhere than what they test. */
  private String run() {
    Path folder = classes();
    if (folder == null || listener != null) {
      return "sources";
    }
    Path here = Path.of("").toAbsolutePath();
    Path there = here.resolve(folder).normalize();
    return (there.startsWith(here) ? here.relativize(there) : there).toString().replace('\\', '/');
  }

  private @Nullable Path classes() {
    // Not every file manager has paths for a location that was not set.
    if (context.get(JavaFileManager.class) instanceof StandardJavaFileManager files
        && files.hasLocation(StandardLocation.CLASS_OUTPUT)) {
      Iterable<? extends Path> folders = files.getLocationAsPaths(StandardLocation.CLASS_OUTPUT);
      if (folders != null && folders.iterator().hasNext()) {
        return folders.iterator().next();
      }
    }
    return null;
  }
}
