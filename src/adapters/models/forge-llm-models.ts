/**
 * Names of the active models of Forge LLM. An installation that may not use them, and a service that does not answer, has
 * none: neither is a reason to refuse the settings or the other writers.
 */
export async function listForgeModels(): Promise<readonly string[]> {
  try {
    const { list } = await import('@forge/llm');
    const { models } = await list();
    return models.filter(({ status }) => status === 'active').map(({ model }) => model);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    console.warn(JSON.stringify({ event: 'listForgeModels', name }));
    return [];
  }
}
