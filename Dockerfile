# One node: docker build -t opencode . && docker run -p 4096:4096 -e OPENCODE_SERVER_PASSWORD=... opencode
# Nothing is fetched but packages of the registry (and the base image). More: docs/many-nodes.md
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
COPY server/package.json server/
COPY sdk/package.json sdk/
COPY sdk/examples/chat/package.json sdk/examples/chat/
COPY cli/package.json cli/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOME=/home/node XDG_DATA_HOME=/data
COPY --from=build --chown=node:node /build /opt/opencode
RUN mkdir -p /data /work && chown node:node /data /work
USER node
WORKDIR /work
VOLUME ["/data", "/work"]
EXPOSE 4096
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/opt/opencode/cli/opencode.mjs"]
CMD ["serve", "--hostname", "0.0.0.0", "--port", "4096", "--drain", "25"]
