package vn.langnghe.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Folders that are filled once per machine; a folder exists only when it is complete. */
public final class UnpackedOnce {
  /** Fills an empty folder. */
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  /** One for each folder: the database must not wait until Keycloak is built. */
  private static final Map<String, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private UnpackedOnce() {}

  static Path folder(String name, Filler filler) {
    var cache = Settings.cache();
    var complete = cache.resolve(name);
    if (Files.isDirectory(complete)) {
      return complete;
    }
    var mine = LOCKS.computeIfAbsent(name, key -> new ReentrantLock());
    mine.lock();
    try {
      fillOnce(name, cache, filler);
      return complete;
    } finally {
      mine.unlock();
    }
  }

  private static void fillOnce(String name, Path cache, Filler filler) {
    var complete = cache.resolve(name);
    try {
      Files.createDirectories(cache);
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(complete)) {
          var half = cache.resolve(name + ".half");
          delete(half);
          Files.createDirectories(half);
          filler.fill(half);
          Files.move(half, complete, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not unpack " + name + " into " + cache, e);
    }
  }

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** For folders that nobody needs any more: what cannot be deleted stays. */
  static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
