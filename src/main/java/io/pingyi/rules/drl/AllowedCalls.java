package io.pingyi.rules.drl;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the methods of one kind of compiled class may call, by owner and name; nothing else. */
enum AllowedCalls {
  NONE,

  /** Conditions and consequences: the only classes that carry something of a rule. */
  LAMBDA,

  /** The tables from which Drools builds its network. */
  MODEL,

  /** Lists of the facts' properties. */
  METADATA;

  private static final Set<String> LAMBDA_CALLS =
      Set.of(
          "java/lang/Enum.<init>",
          "java/lang/Enum.valueOf",
          "java/lang/System.arraycopy",
          "java/lang/Integer.valueOf",
          "java/lang/Boolean.valueOf",
          "java/lang/Boolean.booleanValue",
          "org/drools/model/functions/PredicateInformation.<init>",
          "org/drools/model/functions/PredicateInformation.addRuleNames",
          // A condition that more than ten rules share says so instead of naming them all.
          "org/drools/model/functions/PredicateInformation.setMoreThanMaxRuleDefs");
  private static final Set<String> MODEL_CALLS =
      Set.of(
          "java/lang/Object.<init>",
          "java/util/ArrayList.<init>",
          "java/util/Arrays.asList",
          "java/util/Collections.emptyList",
          "java/util/List.add",
          "java/time/format/DateTimeFormatterBuilder.<init>",
          "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
          "java/time/format/DateTimeFormatterBuilder.appendPattern",
          "java/time/format/DateTimeFormatterBuilder.toFormatter",
          "org/drools/util/DateUtils.getDateFormatMask",
          "org/drools/modelcompiler/dsl/pattern/D.globalOf",
          "org/drools/modelcompiler/dsl/pattern/D.declarationOf",
          "org/drools/modelcompiler/dsl/pattern/D.rule",
          "org/drools/modelcompiler/dsl/pattern/D.pattern",
          "org/drools/modelcompiler/dsl/pattern/D.not",
          "org/drools/modelcompiler/dsl/pattern/D.exists",
          "org/drools/modelcompiler/dsl/pattern/D.on",
          "org/drools/model/PatternDSL$PatternDef.expr",
          "org/drools/model/impl/RuleBuilder.build");
  private static final Set<String> METADATA_CALLS =
      Set.of(
          "java/lang/Object.<init>",
          "java/lang/String.equals",
          "java/lang/String.hashCode",
          "java/lang/RuntimeException.<init>");
  private static final String EXACT = Exact.class.getName().replace('.', '/');
  private static final String MATCHES = Matches.class.getName().replace('.', '/');
  private static final Set<String> ACCESSORS = accessors();

  private Set<String> calls() {
    return switch (this) {
      case NONE -> Set.of();
      case LAMBDA -> LAMBDA_CALLS;
      case MODEL -> MODEL_CALLS;
      case METADATA -> METADATA_CALLS;
    };
  }

  private static Set<String> accessors() {
    Set<String> accessors = new HashSet<>();
    for (var type : io.pingyi.rules.Vocabulary.ofFacts().types()) {
      String owner = type.type().getName().replace('.', '/');
      type.values().values().forEach(value -> accessors.add(owner + "." + value.component()));
    }
    return accessors;
  }

  /** Whether a method of such a class may call another. */
  boolean call(String caller, String owner, String name) {
    if (owner.equals(caller) || calls().contains(owner + "." + name)) {
      return true;
    }
    return switch (this) {
      case NONE -> false;
      case LAMBDA ->
          owner.equals(EXACT)
              || (owner.equals(MATCHES) && name.equals("add"))
              || ACCESSORS.contains(owner + "." + name);
      case MODEL ->
          own(owner)
              || (owner.startsWith("org/drools/model/consequences/ConsequenceBuilder$_")
                  && name.equals("execute"));
      case METADATA -> own(owner);
    };
  }

  /** Whether a static field may be read or written. */
  boolean field(String owner, String name) {
    return own(owner)
        || (this == MODEL && owner.equals("java/util/Locale") && name.equals("ENGLISH"));
  }

  /** Whether an object of a type may be made. */
  boolean type(String type) {
    return own(type) || calls().contains(type + ".<init>");
  }

  private static boolean own(String owner) {
    return owner.toLowerCase(Locale.ROOT).startsWith("rules/");
  }
}
