package dev.lookback.series.wild;

import static dev.lookback.series.wild.Lines.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are no plain tables: packed ones to be read, others to be refused by name. */
final class ContainerCases {

    private static final String TABLE = table("date,value", 40, i -> d(i) + "," + s(w(i)));

    private ContainerCases() {}

    static List<WildCase> cases() {
        return List.of(
                plain(WildCase.of("gzip", packed(out -> {
                            try (OutputStream zip = new GZIPOutputStream(out)) {
                                zip.write(TABLE.getBytes(StandardCharsets.UTF_8));
                            }
                        }))
                        .named("gzip.csv.gz")),
                plain(WildCase.of("zip-one", zip("data/values.csv", TABLE)).named("zip-one.zip")),
                plain(WildCase.of(
                                        "zip-with-readme",
                                        zip(
                                                "README.md",
                                                "# Values\n",
                                                "values.csv",
                                                TABLE,
                                                "__MACOSX/._values.csv",
                                                "x"))
                                .named("zip-with-readme.zip"))
                        .later("choice of entries"),
                plain(WildCase.of("xlsx", workbook()).named("xlsx.xlsx")),
                WildCase.of(
                                "json-array",
                                "[" + cells(20, ",", i -> "{\"date\": \"" + d(i) + "\", \"value\": " + s(w(i)) + "}")
                                        + "]")
                        .named("json-array.json")
                        .refused("JSON"),
                WildCase.of(
                                "json-indented",
                                "[\n"
                                        + cells(
                                                20,
                                                ",\n",
                                                i -> "  {\n    \"date\": \"" + d(i) + "\",\n    \"value\": " + s(w(i))
                                                        + "\n  }")
                                        + "\n]\n")
                        .named("json-indented.json")
                        .refused("JSON"),
                WildCase.of("json-lines", rows(40, i -> "{\"date\": \"" + d(i) + "\", \"value\": " + s(w(i)) + "}"))
                        .named("json-lines.jsonl")
                        .refused("JSON"),
                WildCase.of(
                                "json-named-csv",
                                "{\"data\": [" + cells(20, ",", i -> "[\"" + d(i) + "\", " + s(w(i)) + "]") + "]}")
                        .refused("JSON"),
                WildCase.of(
                                "html-table",
                                "<html><body><table>\n<tr><th>Date</th><th>Value</th></tr>\n"
                                        + rows(20, i -> "<tr><td>" + d(i) + "</td><td>" + s(w(i)) + "</td></tr>")
                                        + "</table></body></html>\n")
                        .named("html-table.xls")
                        .refused("HTML"),
                WildCase.of(
                                "html-login-page",
                                "\n<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Sign in</title></head>\n<body><p>Please, sign in, 2024.</p></body></html>\n")
                        .refused("HTML"),
                WildCase.of(
                                "xml-sdmx",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Data>\n"
                                        + rows(
                                                20,
                                                i -> "<Obs TIME_PERIOD=\"" + d(i) + "\" OBS_VALUE=\"" + s(w(i))
                                                        + "\"/>")
                                        + "</Data>\n")
                        .named("xml-sdmx.xml")
                        .refused("XML"),
                WildCase.of("pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "ISO-8859-1")
                        .named("pdf.pdf")
                        .refused("PDF"),
                WildCase.of("old-xls", magic(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1))
                        .named("old-xls.xls")
                        .refused(".xls"),
                WildCase.of("parquet", magic('P', 'A', 'R', '1', 0x15, 0))
                        .named("parquet.parquet")
                        .refused("arquet"),
                WildCase.of("sqlite", magic("SQLite format 3\0".chars().toArray()))
                        .named("sqlite.db")
                        .refused("SQLite"),
                WildCase.of("hdf5", magic(0x89, 'H', 'D', 'F', 13, 10, 26, 10))
                        .named("hdf5.h5")
                        .refused("HDF5"),
                WildCase.of("netcdf", magic('C', 'D', 'F', 1))
                        .named("netcdf.nc")
                        .refused("NetCDF"),
                WildCase.of("png", magic(0x89, 'P', 'N', 'G', 13, 10, 26, 10))
                        .named("png.png")
                        .refused("picture"),
                WildCase.of(
                                "monash-tsf",
                                "# Dataset Information\n@relation nn5\n@attribute series_name string\n@attribute start_timestamp date\n@frequency daily\n@horizon 56\n@missing false\n@data\n"
                                        + rows(
                                                12,
                                                k -> "T" + k + ":1996-03-18 00-00-00:"
                                                        + cells(30, ",", i -> s(w(i, k)))))
                        .named("monash-tsf.tsf")
                        .refused("tsf"),
                WildCase.of(
                                "arff",
                                "@relation weather\n\n@attribute date date 'yyyy-MM-dd'\n@attribute value numeric\n\n@data\n"
                                        + rows(40, i -> d(i) + "," + s(w(i))))
                        .named("arff.arff")
                        .refused("ARFF"),
                WildCase.of(
                                "git-lfs-pointer",
                                "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n")
                        .refused("LFS"),
                WildCase.of(
                                "prose",
                                "Dear reader,\nthis is no table. It was written by hand, in 2024.\nWith kind regards,\nA. Person\n")
                        .named("prose.txt")
                        .refused("series.problem"),
                WildCase.of(
                                "java-source",
                                "package a;\n\nimport java.util.List;\n\nclass A {\n    int b = 1;\n    int c = 2;\n}\n")
                        .named("A.java")
                        .refused("source of a program"),
                WildCase.of(
                                "sql-inserts",
                                "CREATE TABLE t (d date, v float);\n"
                                        + rows(
                                                20,
                                                i -> "INSERT INTO t (d, v) VALUES ('" + d(i) + "', " + s(w(i)) + ");"))
                        .named("dump.sql")
                        .refused("SQL"),
                WildCase.of("only-header", "date,open,close\n").refused("series.problem"),
                WildCase.of("words-only", table("date,colour", 20, i -> d(i) + ",red"))
                        .refused("series.problem.noNumbers"),
                WildCase.of("empty", "").refused("series.problem.empty"),
                WildCase.of("blank-lines-only", "\n\n  \n\t\n\n").refused("series.problem"));
    }

    private static WildCase plain(WildCase packed) {
        return packed.rows(40).span("2024-01-01", "2024-02-09").inputs("value").value("value", 39, w(39));
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Archive of entries given as names and texts. */
    private static byte[] zip(String... entries) {
        return packed(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < entries.length; i += 2) {
                    ZipEntry entry = new ZipEntry(entries[i]);
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    /** Smallest workbook with one sheet: dates as day numbers in a date style, numbers, names as inline strings. */
    private static byte[] workbook() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String pack = "http://schemas.openxmlformats.org/package/2006/";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return zip(
                "[Content_Types].xml",
                xml + "<Types xmlns=\"" + pack
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + types + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                        + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + types
                        + "styles+xml\"/></Types>",
                "_rels/.rels",
                xml + "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                xml + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                xml + "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>" + "<Relationship Id=\"rId2\" Type=\""
                        + office + "/styles\" Target=\"styles.xml\"/></Relationships>",
                "xl/styles.xml",
                xml + "<styleSheet xmlns=\"" + main
                        + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                xml + "<worksheet xmlns=\"" + main
                        + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>value</t></is></c></row>"
                        + cells(
                                40,
                                "",
                                i -> "<row r=\"" + (i + 2) + "\"><c r=\"A" + (i + 2) + "\" s=\"1\"><v>" + (45292 + i)
                                        + "</v></c><c r=\"B" + (i + 2) + "\"><v>" + s(w(i)) + "</v></c></row>")
                        + "</sheetData></worksheet>");
    }

    /** A binary file that begins with these bytes. */
    private static byte[] magic(int... first) {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i < first.length ? first[i] : i % 7 == 0 ? 0 : i * 31);
        }
        return bytes;
    }
}
