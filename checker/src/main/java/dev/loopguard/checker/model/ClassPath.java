package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Directive.ExportsDirective;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What one run of javac can see, whether it has looked at it already or not. */
final class ClassPath {
  private final JavaFileManager files;
  private final Symtab symbols;
  private final Names names;
  private final Set<String> exported = new TreeSet<>();

  ClassPath(Context context) {
    this.files = context.get(JavaFileManager.class);
    this.symbols = Symtab.instance(context);
    this.names = Names.instance(context);
    Modules modules = Modules.instance(context);
    // There are none under -source 8.
    for (ModuleSymbol module :
        modules.modulesInitialized() ? modules.allModules() : Set.<ModuleSymbol>of()) {
      for (ExportsDirective exports : module.exports) {
        exported.add(exports.packge.fullname.toString());
      }
    }
  }

  /** Whether any class of the package can be named: a source, or one on a path. */
  boolean hasPackage(String packageName) {
    return exported.contains(packageName)
        || isEntered(names.fromString(packageName))
        || isListed(packageName, StandardLocation.CLASS_PATH)
        || isListed(packageName, StandardLocation.PLATFORM_CLASS_PATH);
  }

  /** A package of the sources, or one that they have used. */
  private boolean isEntered(Name packageName) {
    for (ModuleSymbol module : symbols.listPackageModules(packageName)) {
      PackageSymbol known = symbols.getPackage(module, packageName);
      if (known != null && !known.members().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isListed(String packageName, StandardLocation location) {
    try {
      return files.hasLocation(location)
          && files
              .list(
                  location,
                  packageName,
                  EnumSet.of(JavaFileObject.Kind.CLASS),
                  /* recurse= */ false)
              .iterator()
              .hasNext();
    } catch (IOException unreadable) {
      return false; // Javac has its own word for a class path that cannot be read.
    }
  }

  /** The jars and folders that it is made of, in order. */
  List<Path> entries() {
    List<Path> entries = new ArrayList<>();
    if (files instanceof StandardJavaFileManager standard) {
      for (StandardLocation location :
          List.of(StandardLocation.CLASS_PATH, StandardLocation.MODULE_PATH)) {
        // Not every file manager has paths for a location that was not set.
        if (standard.hasLocation(location)) {
          standard.getLocationAsPaths(location).forEach(entries::add);
        }
      }
    }
    return entries;
  }
}
