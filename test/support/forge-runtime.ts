/**
 * Jest setup: what Forge's packages expect to find before they are imported.
 *
 * `@forge/llm` reads `__forge_runtime__.tracing` on import and throws without it. Nothing else of the platform exists
 * here: a test that calls Forge starts the local site, or installs its own `__forge_fetch__`.
 */
Object.defineProperty(globalThis, '__forge_runtime__', {
  value: { tracing: { traceId: '0'.repeat(32), spanId: '0'.repeat(16) } },
  configurable: true,
  writable: true,
});

export {};
