package dev.lookback.series.file;

import dev.lookback.text.Message;
import java.util.Optional;

/** Format of a file, recognised by its bytes and never by its name; what is neither opened nor text is refused with advice. */
public enum FileFormat {
    /** Opened. */
    TEXT,
    GZIP,
    ZIP,
    WORKBOOK,
    BZIP2,

    OLD_WORKBOOK(Advice.SAVE),
    LOCKED_WORKBOOK(Advice.PASSWORD),
    OLD_OFFICE(Advice.COPY),
    BINARY_WORKBOOK(Advice.SAVE),
    XML_WORKBOOK(Advice.SAVE),
    OPEN_DOCUMENT_SHEET(Advice.SAVE),
    NUMBERS(Advice.SAVE),
    OFFICE_DOCUMENT(Advice.COPY),
    RICH_TEXT(Advice.COPY),
    PDF(Advice.COPY),
    POST_SCRIPT(Advice.COPY),
    WEB_PAGE(Advice.PASTE),

    XZ(Advice.UNPACK),
    LZMA(Advice.UNPACK),
    LZIP(Advice.UNPACK),
    LZ4(Advice.UNPACK),
    ZSTD(Advice.UNPACK),
    COMPRESS(Advice.UNPACK),
    SNAPPY(Advice.UNPACK),
    SEVEN_ZIP(Advice.UNPACK),
    RAR(Advice.UNPACK),
    TAR(Advice.UNPACK),
    CAB(Advice.UNPACK),
    SPLIT_ZIP(Advice.UNPACK),

    JSON(Advice.PANDAS_JSON),
    JSON_LINES(Advice.PANDAS_JSON_LINES),
    XML(Advice.PANDAS_XML),
    PARQUET(Advice.PANDAS_PARQUET),
    FEATHER(Advice.PANDAS_FEATHER),
    ORC(Advice.PANDAS_ORC),
    PICKLE(Advice.PANDAS_PICKLE),
    AVRO(Advice.EXPORT),
    NPY(Advice.NUMPY),
    NPZ(Advice.NUMPY),
    MATLAB(Advice.MATLAB),
    HDF5(Advice.PANDAS_HDF),
    NETCDF(Advice.EXPORT),
    GRIB(Advice.EXPORT),
    SQLITE(Advice.QUERY),
    DUCKDB(Advice.QUERY),
    ACCESS(Advice.QUERY),
    R_DATA(Advice.R),
    STATA(Advice.EXPORT),
    SPSS(Advice.EXPORT),
    SAS(Advice.EXPORT),
    PROPERTY_LIST(Advice.EXPORT),
    TSF(Advice.EXPORT),
    ARFF(Advice.EXPORT),
    LIBSVM(Advice.EXPORT),
    PC_AXIS(Advice.EXPORT),
    SQL(Advice.QUERY),
    BANK_STATEMENT(Advice.DOWNLOAD),
    METRICS(Advice.EXPORT),
    NMEA(Advice.EXPORT),
    LATEX(Advice.COPY),
    YAML(Advice.EXPORT),
    SETTINGS(Advice.OTHER),
    SOURCE(Advice.OTHER),
    LOG(Advice.LINES),
    CALENDAR(Advice.OTHER),
    PATCH(Advice.OTHER),
    MAIL(Advice.OTHER),

    PICTURE(Advice.OTHER),
    SOUND(Advice.OTHER),
    PROGRAM(Advice.OTHER),
    JAVA_ARCHIVE(Advice.OTHER),
    GIT_POINTER(Advice.GIT);

    private enum Advice {
        SAVE,
        PASSWORD,
        COPY,
        PASTE,
        UNPACK,
        PANDAS_JSON,
        PANDAS_JSON_LINES,
        PANDAS_XML,
        PANDAS_PARQUET,
        PANDAS_FEATHER,
        PANDAS_ORC,
        PANDAS_PICKLE,
        PANDAS_HDF,
        EXPORT,
        NUMPY,
        MATLAB,
        QUERY,
        R,
        DOWNLOAD,
        LINES,
        OTHER,
        GIT
    }

    private final Optional<Advice> advice;

    FileFormat() {
        this.advice = Optional.empty();
    }

    FileFormat(Advice advice) {
        this.advice = Optional.of(advice);
    }

    /** Refusal of a file of this format: its format and what to do. Empty for formats that are opened. */
    Optional<Message> refusal(String file) {
        return advice.map(what -> Message.of(
                "series.file.refused",
                file,
                Message.of("series.file.format." + name()),
                Message.of("series.file.advice." + what)));
    }
}
