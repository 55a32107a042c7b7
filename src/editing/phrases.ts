/** Words of Decap's own that its Swedish lacks, or that mean something else here: saving is no publishing, a toast is a sentence. */
export const phrases = {
  app: { header: { media: 'Bilder' } },
  collection: {
    sidebar: { collections: 'Skriv om' },
    collectionTop: { viewAsList: 'Visa som lista', viewAsGrid: 'Visa som rutnät', newButtonAriaLabel: 'Skriv en ny: %{collectionLabel}' },
    entries: { noEntries: 'Inget är skrivet än' },
  },
  editor: {
    editor: {
      onLeavePage: 'Du har ändringar som inte är sparade. Lämna sidan ändå?',
      onDeletePublishedEntry: 'Vill du ta bort det här? Nästa ruta visar vad som följer med.',
      onDeleteWithUnsavedChanges: 'Vill du ta bort det här, med det som inte är sparat? Nästa ruta visar vad som följer med.',
      confirmLoadBackup: 'Det finns ändringar som du inte sparade förra gången. Vill du ha tillbaka dem?',
    },
    editorControl: { field: { widgetLabel: 'Fältet %{widgetLabel}' } },
    editorInterface: { togglePreview: 'Visa eller dölj sidan' },
    editorToolbar: {
      publish: 'Spara',
      publishing: 'Sparar …',
      published: 'Sparad',
      publishNow: 'Spara nu',
      publishAndCreateNew: 'Spara och skriv en ny',
      publishAndDuplicate: 'Spara och gör en kopia',
      duplicate: 'Gör en kopia',
      deleteEntry: 'Ta bort',
      deletePublishedEntry: 'Ta bort',
      deleting: 'Tar bort …',
      backCollection: ' Skriver om %{collectionLabel}',
      deployButtonLabel: 'Visa sidan',
    },
    editorWidgets: {
      image: { chooseMultiple: 'Välj bilder', addMore: 'Lägg till fler bilder', removeAll: 'Ta bort alla bilder' },
      datetime: { setToNow: 'Sätt %{fieldLabel} till i dag' },
      list: { add: 'Lägg till %{item}', addType: 'Lägg till %{item}' },
      object: { expand: 'Fäll ut', collapse: 'Fäll ihop' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: 'Stäng' } },
  ui: {
    settingsDropdown: { account: 'Val för kontot' },
    toast: {
      onFailToPersist: '%{details}',
      onFailToDelete: '%{details}',
      onFailToLoadEntries: 'Texten kunde inte hämtas. %{details}',
      entrySaved: 'Sparat',
      missingRequiredField: 'Fyll i alla fält som måste finnas.',
    },
  },
};
