package vn.langnghe.bench.load;

import java.nio.ByteBuffer;

/** Gives the bytes of the next request. Called from the load thread only. */
public interface Requests {

  /**
   * @param number how many requests were made before this one
   * @return a whole HTTP/1.1 request, ready to be written
   */
  ByteBuffer next(long number);

  /**
   * Told of each answer.
   *
   * @param number the request's number
   * @param status HTTP status
   * @param answeredAt {@link System#nanoTime()} when its last byte arrived
   */
  default void answered(long number, int status, long answeredAt) {}
}
