/** Words of Decap's own that its Swedish lacks. */
export const phrases = {
  app: { header: { media: 'Bilder' } },
  collection: { collectionTop: { viewAsList: 'Visa som lista', viewAsGrid: 'Visa som rutnät' } },
  editor: {
    editorControl: { field: { widgetLabel: 'Fältet %{widgetLabel}' } },
    editorWidgets: {
      image: { chooseMultiple: 'Välj bilder', addMore: 'Lägg till fler bilder', removeAll: 'Ta bort alla bilder' },
      datetime: { setToNow: 'Sätt %{fieldLabel} till i dag' },
      list: { add: 'Lägg till %{item}', addType: 'Lägg till %{item}' },
      object: { expand: 'Fäll ut', collapse: 'Fäll ihop' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: 'Stäng' } },
  ui: { settingsDropdown: { account: 'Val för kontot' } },
};
