package dev.lookback.recipe.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.weight.RowWeights;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** JSON mapping of a recipe's records, as Jackson mix-ins, so that the records do not depend on Jackson. */
public final class RecipeJson {

    /** Largest number of characters of a string: that of a path on Windows. */
    static final int MAX_TEXT_LENGTH = 32_767;

    /** Largest nesting depth of objects and lists; a recipe has five. */
    static final int MAX_DEPTH = 100;

    /** Strict mapper: unknown and missing fields are errors. */
    public static final JsonMapper MAPPER = mapper();

    private RecipeJson() {}

    private static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(MAX_TEXT_LENGTH)
                                .maxNameLength(MAX_TEXT_LENGTH)
                                .maxNestingDepth(MAX_DEPTH)
                                .build())
                        .build())
                .addModules(
                        new Jdk8Module(), new JavaTimeModule().addDeserializer(LocalDateTime.class, new TimesAsText()))
                .annotationIntrospector(new RecipeAnnotations())
                .addMixIn(Recipe.class, RecipeForm.class)
                .addMixIn(Layer.class, LayerForm.class)
                .addMixIn(SplitSpec.class, SplitForm.class)
                .addMixIn(RowWeights.Span.class, SpanForm.class)
                .addMixIn(Optimizer.class, OptimizerForm.class)
                .addMixIn(Schedule.class, ScheduleForm.class)
                .addMixIn(Loss.class, LossForm.class)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(RecipeJson::refuseCoercion)
                // JSON has a single number type: 1 is also 1.0.
                .withCoercionConfig(
                        LogicalType.Float,
                        types -> types.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert))
                .defaultLeniency(false)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .build();
    }

    /** A value of the wrong type is an error instead of being converted. */
    private static void refuseCoercion(MutableCoercionConfig types) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            types.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Values of "type" for a sealed interface of the recipe. */
    public static List<String> types(Class<?> base) {
        if (base == Layer.class) {
            return layerTypes().stream().map(NamedType::getName).toList();
        }
        JsonSubTypes kinds = MAPPER.findMixInClassFor(base).getAnnotation(JsonSubTypes.class);
        return Arrays.stream(kinds.value()).map(Type::name).toList();
    }

    private static List<NamedType> layerTypes() {
        return Arrays.stream(Layer.class.getPermittedSubclasses())
                .map(kind -> new NamedType(kind, kind.getSimpleName()))
                .toList();
    }

    /** Name of an enum value in JSON and on the command line: "log-return" for LOG_RETURN. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The version has been read before the recipe. */
    @JsonIgnoreProperties("version")
    private interface RecipeForm {}

    /** Its types are the permitted kinds, by their own names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface LayerForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = SplitSpec.ByRows.class, name = "rows"),
        @Type(value = SplitSpec.ByFraction.class, name = "fraction"),
        @Type(value = SplitSpec.ByDate.class, name = "date")
    })
    private interface SplitForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = RowWeights.ByRows.class, name = "rows"),
        @Type(value = RowWeights.ByTime.class, name = "time")
    })
    private interface SpanForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Optimizer.RmsProp.class, name = "RMSprop"),
        @Type(value = Optimizer.Adam.class, name = "Adam"),
        @Type(value = Optimizer.AdamW.class, name = "AdamW"),
        @Type(value = Optimizer.Nadam.class, name = "Nadam"),
        @Type(value = Optimizer.Sgd.class, name = "SGD")
    })
    private interface OptimizerForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Schedule.Constant.class, name = "constant"),
        @Type(value = Schedule.Step.class, name = "step"),
        @Type(value = Schedule.Exponential.class, name = "exponential"),
        @Type(value = Schedule.Cosine.class, name = "cosine"),
        @Type(value = Schedule.OnPlateau.class, name = "on-plateau")
    })
    private interface ScheduleForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Loss.Mae.class, name = "MAE"),
        @Type(value = Loss.Mse.class, name = "MSE"),
        @Type(value = Loss.Huber.class, name = "Huber"),
        @Type(value = Loss.Quantile.class, name = "quantile")
    })
    private interface LossForm {}

    /** Accepts a time as a string only, not as a list of its numbers. */
    private static final class TimesAsText extends StdDeserializer<LocalDateTime> {

        private static final long serialVersionUID = 1;

        private TimesAsText() {
            super(LocalDateTime.class);
        }

        @Override
        public LocalDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDateTime) context.handleUnexpectedToken(LocalDateTime.class, parser);
            }
            try {
                return LocalDateTime.parse(parser.getText());
            } catch (DateTimeParseException e) {
                return (LocalDateTime) context.handleWeirdStringValue(
                        LocalDateTime.class, parser.getText(), "not a time: %s", e.getMessage());
            }
        }
    }

    /** Enums in lower case, and a type for each kind of layer. */
    private static final class RecipeAnnotations extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++) {
                names[i] = word(values[i]);
            }
            return names;
        }

        @Override
        public List<NamedType> findSubtypes(Annotated annotated) {
            return Layer.class.isAssignableFrom(annotated.getRawType()) ? layerTypes() : super.findSubtypes(annotated);
        }
    }
}
