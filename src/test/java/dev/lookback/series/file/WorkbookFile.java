package dev.lookback.series.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Minimal workbooks made by tests; styles 1 to 5 are a date, a date and time, a time of day, elapsed hours and percent. */
final class WorkbookFile {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private String properties = "";

    WorkbookFile sheet(String name, String... rows) {
        sheets.put(name, String.join("", rows));
        return this;
    }

    WorkbookFile since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** @param number from 1, as in Excel */
    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    static String number(String reference, String value) {
        return number(reference, 0, value);
    }

    static String number(String reference, int style, String value) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(reference, style, value);
    }

    static String typed(String reference, String type, String value) {
        return "<c r=\"%s\" t=\"%s\"><v>%s</v></c>".formatted(reference, type, value);
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"%s\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                                .formatted(TYPES, SHEET_TYPE)
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%sstyles+xml\"/></Types>"
                                .formatted(SHEET_TYPE));
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int id = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            id++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), id, id));
            relations.append("<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(id, id));
            parts.put(
                    "xl/worksheets/sheet" + id + ".xml",
                    "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, sheet.getValue()));
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, properties, list));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONS, relations));
        parts.put(
                "xl/styles.xml",
                ("<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"20\"/>"
                                + "<xf numFmtId=\"46\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>")
                        .formatted(MAIN));
        return zip(parts);
    }

    static byte[] zip(Map<String, String> entries) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipBytes(bytes);
    }

    static byte[] zipBytes(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
