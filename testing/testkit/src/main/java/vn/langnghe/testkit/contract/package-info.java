/** Holds what services answer against the contracts that they publish. */
@org.jspecify.annotations.NullMarked
package vn.langnghe.testkit.contract;
