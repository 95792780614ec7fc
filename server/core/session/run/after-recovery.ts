/** The service as it is seen once what dead processes left is put right, which the named methods wait for. */
export function afterRecovery<T extends object>(
  recover: () => Promise<void>,
  service: T,
  ...methods: (keyof T)[]
): T {
  const waiting = methods.map((method) => {
    const work = service[method] as (...args: unknown[]) => unknown;
    return [
      method,
      async (...args: unknown[]) => {
        await recover();
        return work(...args);
      },
    ];
  });
  return { ...service, ...Object.fromEntries(waiting) };
}
