package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Constructs of Drools and Java that the closed language does not have. The parser refuses them
 * anyway, because it does not know them; this only tells the author why, and what to write.
 *
 * @param kind of the fault
 * @param sentence what it is, why it is refused and what to write instead
 */
record Foreign(FaultKind kind, String sentence) {

  private static final String FREE = "；各条规则互不影响，先后不起作用，请删去";
  private static final Map<String, Foreign> WORDS = new HashMap<>();

  static {
    order("salience", "优先级");
    order("agenda", "议程分组（agenda-group）");
    order("ruleflow", "流程分组（ruleflow-group）");
    order("activation", "互斥分组（activation-group）");
    order("lock", "锁定（lock-on-active）");
    order("no", "防循环（no-loop）");
    order("auto", "自动聚焦（auto-focus）");
    for (String word : new String[] {"insert", "insertLogical", "modify", "update"}) {
      put(FaultKind.ORDER, word, "“" + word + "”会新增或改动事实，使结果依赖规则的先后；规则只能判定，请改写成 判定.…");
    }
    for (String word : new String[] {"retract", "delete"}) {
      put(FaultKind.ORDER, word, "“" + word + "”会删除事实，使结果依赖规则的先后；规则只能判定，请改写成 判定.…");
    }
    time("timer", "定时（timer）");
    time("duration", "延时（duration）");
    time("calendars", "日历（calendars）");
    time("date", "规则起止日期（date-effective、date-expires）");
    code("import", "引入程序（import）");
    code("global", "全局变量（global）");
    code("function", "函数（function）");
    code("declare", "声明类型（declare）");
    code("query", "查询（query）");
    code("unit", "规则单元（unit）");
    code("dialect", "方言（dialect）");
    code("extends", "继承规则（extends）");
    code("enabled", "启用开关（enabled）");
    code("eval", "程序表达式（eval）");
    code("from", "另取数据（from）");
    code("collect", "汇集（collect）");
    code("accumulate", "累计（accumulate）");
    code("acc", "累计（acc）");
    code("forall", "全称条件（forall）");
    code("over", "时间窗口（over window）");
    code("matches", "正则表达式（matches）");
    code("contains", "包含（contains）");
    code("memberOf", "成员（memberOf）");
    code("soundslike", "近音（soundslike）");
    code("excludes", "不含（excludes）");
    code("str", "文字运算（str）");
    code("new", "新建对象（new）");
    code("while", "循环（while）");
    code("for", "循环（for）");
    code("if", "程序分支（if）");
    code("this", "事实自身（this）");
    code("null", "空值（null）；没有数据的不参加比较，不用判断");
    code("drools", "引擎调用（drools）");
    code("System", "程序调用（System）");
    put(FaultKind.DIALECT, "or", "事实之间的“or”请写成两条规则；一个事实之内的条件用“||”");
    put(FaultKind.DIALECT, "and", "事实之间不写“and”，另起一行写下一个事实即可；一个事实之内的条件用“,”或“&&”");
  }

  private static void order(String word, String what) {
    put(FaultKind.ORDER, word, "规则不能写" + what + "，它使结果依赖规则的先后" + FREE);
  }

  private static void time(String word, String what) {
    put(FaultKind.ORDER, word, "规则不能写" + what + "，结果不能依赖运行的时间；生效日期写在表里，请删去");
  }

  private static void code(String word, String what) {
    put(FaultKind.CODE, word, "规则不能写" + what + "；只能用词汇表里的字段作比较，见 rules/README.md");
  }

  private static void put(FaultKind kind, String word, String sentence) {
    WORDS.put(word, new Foreign(kind, sentence));
  }

  /** What a token that does not belong there stands for; null when it is no known construct. */
  static @Nullable Foreign of(TokenReader in, Token at) {
    if (at.is("&&") || at.is("||")) {
      String pattern = at.is("&&") ? "“,”或另起一行" : "两条规则";
      return new Foreign(
          FaultKind.DIALECT,
          "“" + at.text() + "”不能连接两个事实，也不能省略右边的字段（新语法 DRL10 已取消）；请写全字段，事实之间用" + pattern);
    }
    if (at.kind() == Token.Kind.SYMBOL && isComparison(at)) {
      return new Foreign(
          FaultKind.DIALECT,
          "“" + at.text() + "”左边缺少字段（省略写法在新语法 DRL10 中已取消）；请写成“字段 " + at.text() + " …”");
    }
    if (at.kind() != Token.Kind.WORD) {
      return null;
    }
    boolean hyphenated = WORDS.containsKey(at.text()) && in.followedBy(at, "-");
    boolean whole =
        !(at.is("no") || at.is("lock") || at.is("agenda") || at.is("date") || at.is("auto"));
    return whole || hyphenated ? WORDS.get(at.text()) : null;
  }

  /** The fault of a word that was taken for a fact or a field. */
  static SyntaxException instead(Token word, SyntaxException usual) {
    Foreign foreign = WORDS.get(word.text());
    return foreign == null ? usual : new SyntaxException(foreign.kind(), word, foreign.sentence());
  }

  private static boolean isComparison(Token at) {
    return switch (at.text()) {
      case "==", "!=", "<", "<=", ">", ">=" -> true;
      default -> false;
    };
  }
}
