/**
 * What tests share: the real platform as a child process, real tokens, records, and the house
 * rules.
 */
@NullMarked
package vn.langnghe.testkit;

import org.jspecify.annotations.NullMarked;
