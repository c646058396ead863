package vn.langnghe.local.sample;

/** As whom a request is made. */
enum SampleAccount {
  /** The client {@code langnghe-simulator}: portal, kiosks, apps and officers of the demo. */
  SIMULATOR,
  /** The client {@code dossier-gateway}: the one-stop software. */
  ONE_STOP,
  /** The user {@code noivu}: the Department of Home Affairs. */
  HOME_AFFAIRS
}
