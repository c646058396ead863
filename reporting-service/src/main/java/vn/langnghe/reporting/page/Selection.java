package vn.langnghe.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.event.Period;
import vn.langnghe.reporting.catalogue.Agencies.Member;
import vn.langnghe.web.visit.Address;

/**
 * What a page of the dashboard shows, and among what the reader may choose.
 *
 * @param indexes the indexes, those offered first in front
 * @param index the chosen one; null while there is none
 * @param lengths the lengths of periods, longest first
 * @param periods the periods of the chosen length, newest first
 * @param period the chosen one
 * @param roots the agencies at the top
 * @param parent the agency whose agencies are ranked; null where one of the roots has to be chosen
 * @param agency the agency that is looked into; null for none
 */
record Selection(
    List<IndexDefined> indexes,
    @Nullable IndexDefined index,
    List<Period.Length> lengths,
    List<Period> periods,
    Period period,
    List<Member> roots,
    @Nullable Member parent,
    @Nullable String agency) {

  /** The address of exactly this page. */
  public Address address() {
    return Address.of("/")
        .with("index", index == null ? null : index.index())
        .with("period", period.toString())
        .with("parent", isOnlyRoot() || parent == null ? null : parent.code())
        .with("agency", agency);
  }

  /** Whether something without a value waits for enough answers to be released. */
  public boolean awaitsRelease(long n) {
    return n == 0 && index != null && index.formulaInForce() != null;
  }

  /** A single root needs no naming. */
  public boolean isOnlyRoot() {
    return parent != null && roots.size() == 1 && roots.getFirst().code().equals(parent.code());
  }
}
