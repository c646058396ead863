package vn.langnghe.bench.yardstick;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.io.IOException;

/**
 * A bare Vert.x server in a process of its own that answers a constant, or 304 to a conditional
 * request. Arguments: port and body size. Ends when its standard input closes.
 */
public final class ConstantServer {
  private ConstantServer() {}

  public static void main(String... arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(false));
    int loops = Runtime.getRuntime().availableProcessors();
    vertx
        .deployVerticle(
            () -> new Answering(port, Buffer.buffer("x".repeat(size))),
            new DeploymentOptions().setInstances(loops))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    while (System.in.read() >= 0) {
      // wait for the parent to close our standard input
    }
    vertx.close();
  }

  private static final class Answering extends AbstractVerticle {
    private final int port;
    private final Buffer body;

    Answering(int port, Buffer body) {
      this.port = port;
      this.body = body;
    }

    @Override
    public void start(Promise<Void> started) {
      HttpServer server = vertx.createHttpServer();
      server
          .requestHandler(
              request -> {
                var response = request.response();
                if (request.getHeader("If-None-Match") != null) {
                  response.setStatusCode(304).end();
                } else {
                  response.putHeader("Content-Type", "application/json").end(body);
                }
              })
          .listen(port, "127.0.0.1")
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }
}
