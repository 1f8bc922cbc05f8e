<#-- Tab-separated, for people and for the about box: library, group, version, licence, where it comes from. -->
<#list dependencyMap?sort_by(["key", "artifactId"]) as entry>
<#assign library = entry.key>
${library.artifactId}	${library.groupId}	${library.version}	${entry.value?join(" / ")}	${library.url!""}
</#list>
<#-- Contained in the jar named beside it. -->
Feather icons	ikonli-feather-pack		MIT	https://feathericons.com
FlatBuffers	nd4j-native		Apache-2.0	https://flatbuffers.dev
GCC runtime libraries	nd4j-native, openblas		GPL-3.0-with-GCC-exception	https://gcc.gnu.org
Guava	org.nd4j:guava	30.1.1-jre	Apache-2.0	https://github.com/google/guava
Jackson	org.nd4j:jackson	2.13.3	Apache-2.0	https://github.com/FasterXML/jackson
oneDNN	nd4j-native		Apache-2.0	https://github.com/uxlfoundation/oneDNN
OpenBLAS	openblas	0.3.19	BSD-3-Clause	https://www.openblas.net
Protocol Buffers	org.nd4j:protobuf	3.21.2	BSD-3-Clause	https://protobuf.dev
SnakeYAML	org.nd4j:jackson	1.26	Apache-2.0	https://bitbucket.org/snakeyaml/snakeyaml
SQLite	sqlite-jdbc		public domain	https://sqlite.org
StAX2 API	org.nd4j:jackson	3.1.4	BSD-2-Clause	https://github.com/FasterXML/stax2-api
Woodstox	org.nd4j:jackson	5.1.0	Apache-2.0	https://github.com/FasterXML/woodstox
