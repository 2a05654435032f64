/**
 * The criteria handbook (考核指标手册): tables, rules and cases of a rules folder as people read them.
 * Every sentence about a rule is made from the rule, so the book cannot drift from what is judged.
 */
@NullMarked
package io.pingyi.handbook;

import org.jspecify.annotations.NullMarked;
