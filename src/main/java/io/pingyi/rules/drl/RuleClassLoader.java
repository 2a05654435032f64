package io.pingyi.rules.drl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;

/** Defines exactly the verified classes of one rule set, and lets go of them with it. */
final class RuleClassLoader extends ClassLoader {

  private final Map<String, byte[]> classes = new TreeMap<>();

  RuleClassLoader(Map<String, byte[]> files, ClassLoader parent) {
    super(parent);
    files.forEach((path, bytes) -> classes.put(className(path), bytes));
  }

  static String className(String path) {
    return path.substring(0, path.length() - ".class".length()).replace('/', '.');
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** The model of a package: its class is named {@code Rules} and a hash. */
  List<Model> models(String packageName) {
    return classes.keySet().stream()
        .filter(name -> name.matches(packageName + "\\.Rules[0-9A-F]{32}"))
        .map(this::model)
        .toList();
  }

  private Model model(String name) {
    try {
      return (Model) loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("verified class " + name + " does not load", e);
    }
  }
}
