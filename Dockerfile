# One image for every way to run Entraide; the command says which: start, registry, claims, hub, users …
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
        mvn -B -ntp -q package -Dmaven.test.skip=true -pl launcher -am \
    && java -Djarmode=tools -jar launcher/target/entraide.jar extract --destination /program

FROM eclipse-temurin:25-jre
COPY --from=build /program /opt/entraide
COPY deploy/healthy deploy/java.flags /opt/entraide/
# What the JVM learns from one start spares every later one half of its time.
RUN java @/opt/entraide/java.flags -XX:AOTCacheOutput=/opt/entraide/entraide.aot -Dspring.context.exit=onRefresh \
        -jar /opt/entraide/entraide.jar demo --port 0 --data /tmp/training \
    && rm -rf /tmp/training \
    && mkdir /data && chown 10001:10001 /data
# Nothing of the image can be written: data is in /data (of `start` alone), short-lived files in /tmp.
USER 10001:10001
VOLUME /data
ENV ENTRAIDE_DATA=/data ENTRAIDE_ADDRESS=0.0.0.0 ENTRAIDE_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/opt/entraide/healthy"]
ENTRYPOINT ["java", "@/opt/entraide/java.flags", "-XX:AOTCache=/opt/entraide/entraide.aot", "-jar", "/opt/entraide/entraide.jar"]
CMD ["start"]
