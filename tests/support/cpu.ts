/** Milliseconds of a core that this process has used: unlike the time on the wall, no busy machine makes more of it. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
