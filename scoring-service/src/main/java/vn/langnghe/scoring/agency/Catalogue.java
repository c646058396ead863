package vn.langnghe.scoring.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vn.langnghe.event.AgencyDescribed;
import vn.langnghe.runtime.agency.AgencyDirectory;
import vn.langnghe.runtime.agency.AgencyStore;
import vn.langnghe.runtime.agency.Lineage;
import vn.langnghe.runtime.sql.Database;

/** The agencies as last imported by any instance, and who carried on whose work. */
@ApplicationScoped
public class Catalogue {

  private record Known(SortedMap<String, AgencyDescribed> agencies, Lineage lineage) {}

  private final AgencyDirectory directory;
  private final AgencyStore store;
  private final Database database;
  private volatile Known known = new Known(Collections.emptySortedMap(), new Lineage(List.of()));

  public Catalogue(AgencyDirectory directory, AgencyStore store, Database database) {
    this.directory = directory;
    this.store = store;
    this.database = database;
  }

  /** The agencies as they stay until the caller's transaction ends: no other one changes them. */
  SortedMap<String, AgencyDescribed> locked() {
    database.lock("catalogue");
    return agencies();
  }

  /** Stores what changed; in the transaction that holds the lock. */
  void store(List<AgencyDescribed> changed) {
    store.keepIfNewer(changed);
  }

  /** By code, in order of code. */
  public SortedMap<String, AgencyDescribed> agencies() {
    return directory.refreshed();
  }

  public Optional<AgencyDescribed> find(String code) {
    return Optional.ofNullable(agencies().get(code));
  }

  @SuppressWarnings("ReferenceEquality") // the directory makes a new map for every change
  public Lineage lineage() {
    var agencies = agencies();
    var last = known;
    if (last.agencies() != agencies) {
      last = new Known(agencies, new Lineage(agencies.values()));
      known = last;
    }
    return last.lineage();
  }
}
