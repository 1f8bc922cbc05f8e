package dev.lookback.runs.store.sqlite;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.lookback.text.Message;
import java.io.IOException;

/** Messages within kept records: their arguments may be messages themselves. */
public final class MessageModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    public MessageModule() {
        addSerializer(new Writer());
        addDeserializer(Message.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Message> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(Message.class);
        }

        @Override
        public void serialize(Message message, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeTree(StoreJson.tree(message));
        }
    }

    private static final class Reader extends StdDeserializer<Message> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Message.class);
        }

        @Override
        public Message deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return StoreJson.message(in.<JsonNode>readValueAsTree());
        }
    }
}
