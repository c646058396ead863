package vn.langnghe.scoring.appraisal;

import vn.langnghe.event.ScoreKey;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PathParam;

/** One agency's file as an address names it. */
public record FileAddress(
    @PathParam("index") @Pattern(regexp = Edge.INDEX) String index,
    @PathParam("period") String period,
    @PathParam("agency") @Pattern(regexp = Edge.INDEX) String agency) {

  ScoreKey key() {
    return ScoreKey.live(index, agency, Edge.year(period));
  }
}
