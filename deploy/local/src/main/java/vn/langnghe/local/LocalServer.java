package vn.langnghe.local;

import java.util.Map;

/**
 * One of the three servers of the platform, each in a process of its own with its data in one
 * folder.
 */
public interface LocalServer {
  /** The short name used in options, control lines and file names. */
  String name();

  /** Starts the server and returns when it answers. */
  void start();

  /** Stops it cleanly; data stay. */
  void stop();

  /** Ends it as a power cut would: SIGKILL, no clean-up. */
  void kill();

  boolean isRunning();

  /** What a client needs to reach it, with the process id. */
  Map<String, Object> coordinates();
}
