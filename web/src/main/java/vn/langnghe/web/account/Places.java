package vn.langnghe.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.web.page.SiteConfig;

/**
 * The services that the present account has to do with. Templates know it as {@code inject:places}.
 */
@Named("places")
@RequestScoped
public class Places {

  private final Account account;
  private final SiteConfig site;

  Places(Account account, SiteConfig site) {
    this.account = account;
    this.site = site;
  }

  public List<PlaceLink> getMine() {
    return Stream.of(Place.values())
        .filter(place -> place.roles().stream().anyMatch(account::has))
        .map(this::link)
        .toList();
  }

  private PlaceLink link(Place place) {
    boolean isHere = place.service().equals(site.service());
    var base = site.addresses().getOrDefault(place.service(), "");
    return new PlaceLink(place, isHere ? place.path() : base + place.path(), isHere);
  }
}
