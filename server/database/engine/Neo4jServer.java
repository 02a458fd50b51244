/*
 * Starts an embedded Neo4j Community that speaks Bolt on the loopback interface.
 *
 * Copyright (C) 2026 The Allymap authors
 *
 * This file links Neo4j Community Edition, which is under the GNU General Public License, version 3.
 * It is free software: you can redistribute it and/or modify it under the terms of the GNU General
 * Public License as published by the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version. It is distributed in the hope that it will be useful, but
 * WITHOUT ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS FOR A
 * PARTICULAR PURPOSE. See <https://www.gnu.org/licenses/> for the text of the license.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * Arguments: the home folder, the port and "kept" or "new", which says whether an existing store knows
 * the password in ALLYMAP_ENGINE_PASSWORD. Prints "ready" when queries are answered. Ends when its
 * standard input ends, so that it never outlives its parent.
 */
public final class Neo4jServer {
    private static final long START_LIMIT_MILLIS = 120_000;
    private static final long STOP_LIMIT_MILLIS = 2_000;

    public static void main(String[] arguments) {
        // Other threads of a half-started database would keep the process alive: always leave by exit.
        try {
            endWithParent();
            start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments[2].equals("new"));
            System.out.println("ready");
        } catch (Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                System.err.println(cause.getClass().getSimpleName() + ": " + cause.getMessage());
            }
            System.exit(1);
        }
    }

    private static void start(Path home, int port, boolean newPassword) {
        String password = System.getenv("ALLYMAP_ENGINE_PASSWORD");
        boolean newStore = Files.notExists(home.resolve("data/databases/system"));
        if (newStore) setInitialPassword(home, password);
        SocketAddress address = new SocketAddress("127.0.0.1", port);
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .setConfig(GraphDatabaseSettings.allow_file_urls, false)
            .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
            .setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, ByteUnit.mebiBytes(256))
            // A new store takes 7 MB instead of 518.
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(16))
            // Stopping takes a third of a second instead of ten.
            .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
            .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1))
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        if (!service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).isAvailable(START_LIMIT_MILLIS)) {
            throw new IllegalStateException("the database does not become available");
        }
        if (newPassword && !newStore) setPassword(service, password);
    }

    /** Before the first start: the port never answers to the well-known password, and no query is needed. */
    private static void setInitialPassword(Path home, String password) {
        ExecutionContext context = new ExecutionContext(
            home, home.resolve("conf"), new PrintStream(PrintStream.nullOutputStream()), System.err,
            new DefaultFileSystemAbstraction());
        int status = new CommandLine(new SetInitialPasswordCommand(context)).execute("--", password);
        if (status != 0) throw new IllegalStateException("the first password cannot be set");
    }

    /** For a store whose password file was lost. */
    private static void setPassword(DatabaseManagementService service, String password) {
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private static void endWithParent() {
        daemon("parent watch", () -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException broken) {
                // A broken pipe means the same as a closed one.
            }
            daemon("stop limit", Neo4jServer::haltLate);
            System.exit(0);
        });
    }

    private static void haltLate() {
        try {
            Thread.sleep(STOP_LIMIT_MILLIS);
        } catch (InterruptedException early) {
            // Nobody interrupts this thread; if somebody did, halting at once is right too.
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
