/**
 * The date of the build, YYYY-MM-DD: BUILD_DATE, or today in Sweden. The only clock in the project.
 * @throws when BUILD_DATE is no date
 */
export function buildDate(): string {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new Error(`BUILD_DATE är ”${given}”, som inte är ett datum. Skriv till exempel 2026-11-23.`);
  return given;
}
