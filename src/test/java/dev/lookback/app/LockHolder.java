package dev.lookback.app;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program that keeps a store to itself until it is ended. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] file) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file[0])) {
            connection.createStatement().execute("BEGIN EXCLUSIVE");
            System.out.println("locked");
            System.in.read();
        }
    }
}
