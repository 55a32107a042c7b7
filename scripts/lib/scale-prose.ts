// Sentences for made-up entries: {name} is what it is about, {place} where. They say nothing of anything real.

export const PROSE = {
  region: [
    '{name} är en påhittad region. Den finns bara för att mäta hur webbplatsen växer.',
    'I {place} ligger de flesta skolorna. Där möts elever och företag flera gånger om året.',
    'Många företag gör delar av metall. Andra bygger maskiner, eller sköter dem.',
    'Skolorna delar maskiner med varandra. En klass kan ha sin verkstad hos ett företag.',
    'Du som går i högstadiet kan prova att svetsa, mäta och styra en robot.',
    'Vuxna kan läsa på kvällen, eller på distans med träffar i verkstaden.',
  ],
  education: [
    'Utbildningen är påhittad. Den finns bara för att mäta hur webbplatsen växer.',
    'Du är på ett företag flera veckor om året och har en handledare där.',
    'I verkstaden finns svarvar, fräsar och en robotcell som du lär dig ställa in.',
    'Du väljer inriktning efter första året. Innan dess provar du dem alla.',
    'Klassen gör ett arbete åt ett företag i {place} sista året.',
    'Du kan låna en dator. Resor till företaget betalar skolan.',
  ],
  story: [
    'Klockan är sju och verkstaden är tyst. {name} startar maskinen och lyssnar. Något skaver.',
    '{name} mäter delen igen. Den är en tiondel för tjock, och det är den tredje i dag.',
    'Handledaren frågar vad som är annorlunda. {name} tittar på verktyget och ser att det är slitet.',
    '{name} hade aldrig hållit i en skiftnyckel. Det gick bra ändå, för alla fick börja från början.',
    'Det svåraste var att fråga. Nu frågar {name} först och mäter sedan.',
    'På rasterna pratar de om allt annat. Sedan tar de nästa order tillsammans.',
    'En vanlig dag börjar med en ritning. Sedan ställer {name} in maskinen och provar.',
    'Efter lunch byter laget plats, så att alla kan alla maskiner.',
    '{name} vill jobba kvar. Men först ska den gamla pressen lagas.',
  ],
  takePart: [
    'Du får en uppgift och bygger något som ska fungera. Ni är flera som hjälps åt.',
    'Först skissar ni. Sedan bygger ni en modell och provar den.',
    'Ni visar vad ni har gjort för några som arbetar med teknik, och de frågar hur ni tänkte.',
    'Alla får prova alla verktyg. Den som vill kan låna handskar och glasögon.',
    'Läraren anmäler klassen. Ni får ett svar med en tid och en karta.',
    'Det går bra att bara titta. Många som har tittat en gång kommer tillbaka.',
    'Det som ni bygger får ni ta med hem.',
  ],
  programme: [
    'Programmet är påhittat. Det finns bara för att mäta hur webbplatsen växer.',
    'I skolan varvar du verkstad med teori. Inriktningen avgör vilket yrke du lär dig.',
    'Du läser också gemensamma ämnen, som svenska, engelska och matematik.',
    'Flera veckor är du på ett företag. Där får du en handledare och egna uppgifter.',
    'Efter examen kan du börja arbeta, eller läsa vidare på yrkeshögskolan.',
    'Ändrar du dig kan du byta inriktning efter första året.',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Sentences with the names that they are about. */
export const told = (sentences: readonly string[], { name, place = name }: { name: string; place?: string }): string =>
  sentences.map((sentence) => sentence.replaceAll('{name}', name).replaceAll('{place}', place)).join('\n\n');
