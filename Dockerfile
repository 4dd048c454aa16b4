FROM node:20.19.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY config config
COPY src src
COPY workers workers
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:20.19.2-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
ENV DATA_DIR=/data HOST=0.0.0.0
# node is the process itself, so that SIGTERM reaches it.
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["serve"]
