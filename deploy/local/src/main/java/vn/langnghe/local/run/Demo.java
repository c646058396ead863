package vn.langnghe.local.run;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import vn.langnghe.local.Settings;
import vn.langnghe.local.sample.PastMonths;
import vn.langnghe.local.sample.SampleProvince;
import vn.langnghe.local.sample.SampleServices;
import vn.langnghe.local.sample.Simulator;
import vn.langnghe.local.sample.SimulatorPace;

/** The sample province and its simulated citizens, with the demo realm's credentials. */
final class Demo {
  private static final int ANSWERS_PER_MINUTE = 60;

  private final SampleServices services;

  Demo(RunLayout layout) {
    services =
        new SampleServices(
            layout.service("survey"),
            layout.service("feedback"),
            layout.service("scoring"),
            URI.create(layout.keycloak().issuer()),
            new SampleServices.Credentials(
                layout.keycloak().secrets().of("simulator"),
                layout.keycloak().secrets().of("dossier"),
                password()));
  }

  static String password() {
    return Settings.text("demo.password", "langnghe");
  }

  void load(Consumer<String> progress) throws IOException, InterruptedException {
    new SampleProvince(services).load(progress);
    new PastMonths(services).load(progress);
  }

  Simulator simulate(Consumer<String> notes) {
    int pace = Settings.number("demo.answers", ANSWERS_PER_MINUTE);
    return Simulator.start(services, SimulatorPace.watchable(pace), notes);
  }
}
