import type { Language } from '../../i18n/language.ts';
import { stopwords } from '../stopwords.ts';

// What the words of a question mean, in each language: data, so that a word is added in one place. A word is its beginning where it ends
// with *, and words that stand together are joined by _. Compared without accents.

const MEANINGS: Record<Language, Record<string, string>> = {
  sv: {
    guest: `ta_med_klass* ta_klassen ta_med_elever* gästföreläs* inspirationsföreläs* någon_som_kan_komma komma_till_klassen yrkesperson*`,
    question: `hur vad är kan får finns vilka vilket vilken varför måste behöver när vem ska vart var brukar`,
    pupil: `elev elever elevers elevens gymnasieelev* student studenter studenten ungdom ungdomar`,
    embed: `bädda_in inbäddning* embed widget iframe vår_hemsida vår_webb* skolans_hemsida skolans_webb* kommunens_webb* egen_webb*`,
    borrow: `låna lånar utlåning hyra hyr låna_ut lånelåd* materiallåd* experimentlåd*`,
    card: `affisch* samtalskort* samtalsunderlag* kort_att_prata prata_hemma köksbordet`,
    mentor: `fadder faddrar fadderföretag* mentor* företagsfadder*`,
    money: `försörj* leva_på_under betald_utbildning studiebidrag* studiemedel* studielån* studiestöd* csn bidrag omställningsstudiestöd*`,
    like: `hemifrån distansjobb* distansarbet* eget_ansvar frihet flexibel* stressig* utan_stress som_inte_är farlig* riskfri* smutsigt som_gillar gillar tycker_om älskar intresserad intresse för_dig_som för_den_som för_mig_som där_man som_är kreativ* hjälper_människor hjälpa_människor hjälpa_andra klimat* miljövänlig* roligt roliga kul spännande variera* omväxlande meningsfull* åka_runt åker_runt resa reser klurig* lugnt lugna passar_den`,
    host: `hos_oss till_oss på_vårt_företag vår_fabrik vår_verkstad vår_industri vår_arbetsplats vårt_företag vårt_jobb vår_bransch vår_verksamhet`,
    pay: `betalda *lön *lönen tjäna tjänar tjänade tjänat intjänar betalt betald betalar_sig inkomst*
       välbetal* välavlön* höglön* hur_mycket_pengar mycket_pengar
      får_man_i_lön cash stålar para kosing i_plånboken kronor_i_månaden betala_bra betalas löne*`,
    much: `hög höga högt högre högst högsta bra bäst bästa mest mer mycket välbetal* välavlön* höglön* rik rika toppbetal* fett feta`,
    job: `jobb jobbet jobben yrke yrket yrken yrkena arbete arbeten yrkesval`,
    work: `jobba jobbar jobb jobbet jobben arbeta arbetar arbete arbeten yrke yrken vara sitta sitter sitta_med hålla_på kontorsjobb* utejobb* innejobb* nattjobb* skrivbordsjobb* utearbete* nattarbete* skiftjobb* inomhusjobb* utomhusjobb*`,
    chance: `chans chansen chanser utsikt* framtidsyrke* framtidsjobb* arbetsmarknad* arbetslös* efterfråg* få_jobb får_man_jobb får_jag_jobb
      hitta_jobb få_arbete få_ett_jobb behövs_det finns_det_jobb finns_det_framtid framtiden_för framtid_för framtid_inom framtid_som framtid_i ha_framtiden säkert_jobb säkra_jobb
      trygga_jobb bristyrke* bristjobb* lätt_att_få svårt_att_få anställningsbar*
       går_det_att_få_jobb säker_på_jobb behövs_det_fler behöver_man_fler ont_om brist_på stor_brist anställning jobb_direkt framtid framtiden anställningsläge* jobbläge* går_det_bra jobbutsikt* jobbchans* jobbmöjlighet* framtidsutsikt* gott_om_jobb garanter* möjlighet* konkurr*`,
    become: `bli blir blev utbilda_sig utbildar_man_sig utbilda_mig utbildar_jag_mig utbildning_till utbildningen_till utbildning_för utbildning_krävs vägen_till vägar_till väg_till vägen_dit vilken_väg
      plugga_till pluggar_man_till pluggar_till läsa_till läser_man_till läser_till studera_till ska_jag_plugga ska_jag_läsa ska_man_plugga ska_man_läsa måste_jag_plugga måste_man_plugga behöver_man_plugga
      behöver_man_läsa behöver_jag_läsa vilken_utbildning vilka_utbildningar vilket_program vilket_gymnasieprogram vilken_linje vilken_inriktning vad_har pluggat läst_för utbildad_till steg_för_att kommer_man_in_i_yrket omskol*_till
      börja_jobba_som börja_som börja_arbeta_som jobba_som arbeta_som`,
    require: `krav kravet kraven krävs kräver kravs kravprofil förkunskap* behöver_man behöver_jag behövs_för måste_man måste_jag antagningskrav* behörighetskrav* behörig_till behörig_för förutsättning* kvalifikation*
      får_man kan_man_vara kan_man_jobba kan_man_bli kan_jag_bli får_jag_bli egenskap* måste_kunna bra_på kunna_för`,
    grades: `hur_höga_betyg hur_bra_betyg höga_betyg bra_betyg betyg* merit* poäng poängen antagningspoäng* intagningspoäng* antagningsgräns* antagningsstatistik* intagningsgräns* snittbetyg* jämförelsetal* komma_in kommer_man_in kommer_jag_in komma_in_på
      godkänd godkänt godkända f_i underkänd*`,
    eligibility: `tillgång_till_högskol* högskolebehörig* universitetsbehörig* grundläggande_behörighet särskild_behörighet behörighet behörigheten behörigheter behörig högskolan_efter universitetet_efter högskola_efter
      plugga_vidare läsa_vidare studera_vidare söka_till_högskolan söka_högskola`,
    licence: `licens* certifikat* körkort* b-körkort* legitimation auktorisation* elbehörighet* truckkort* heta_arbeten intyg behörighetsbevis yrkesbevis gesällbrev certifierad_som`,
    health: `höga_höjder på_hög_höjd skelar psykisk* ångest färgblind* allerg* astma* glasögon synfel syn synen hörsel* döv* rygg ryggont ryggproblem diabet* epilep* höjdrädd* rullstol* adhd add autis* asperger dyslex* dyslekt* npf funktionsned* funktionsvari* handikapp* gravid*
      stark stark_för fysiskt_tungt tungt_jobb tunga_lyft kroppsligt hälsa hälsan hälsokrav* friskintyg läkarintyg längd_krav eksem lång_nog klaustrofob* mörkrädd* svag svaga`,
    study: `plugga pluggar pluggas studera studerar läsa läser läsas utbildning utbildningar utbildningarna utbildningen kurs kurser kurserna skola skolor skolorna gymnasium gymnasiet gymnasier gymnasieprogram
      program programmet programmen linje linjer teknikutbildning* gå_på gå_i kan_jag_gå kan_man_gå gå_om gymnasiesko*`,
    where: `var vart vilken_ort vilka_orter vilken_stad vilka_städer vilken_skola vilka_skolor vilken_kommun vilka_kommuner finns finns_det ges erbjuds erbjuder har ligger`,
    near: `nära närhet närheten närmast närmaste runt omkring kring i_trakten pendla pendlar pendlingsavstånd hemma hemmaplan där_jag_bor bor_i bor_på nära_mig`,
    long: `hur_många_poäng gymnasiepoäng hur_lång hur_långt hur_långa hur_länge hur_många_år hur_många_terminer hur_mycket_tid längd längden tar_det tar_utbildningen antal_år många_år lång_tid lång_är utbildningstid* studietid* utbildningslängd* år_tar`,
    apl: `på_jobbet halva_tiden varvar_med varvas_med ute_i_arbetslivet apl praktik praktiken praktiktid lia-* arbetsplatsförlagt arbetsplatsförlagd arbetsplatslärande ute_på_företag ute_på_praktik på_arbetsplats lärling lärlingar lärlings*`,
    many: `hur_mycket hur_många hur_lång hur_länge veckor dagar antal`,
    whom: `vem vem_håller vilka_ska vem_kan vem_ska vem_ordnar vem_arrangerar vem_anordnar vem_vänder vem_frågar vem_pratar vem_kontaktar vem_ringer vem_mejlar vem_svarar vem_hjälper vem_bestämmer vem_ansvarar vem_är vem_kontakta vem_tar vem_har_hand vem_på vilken_person vart_vänder vart_ringer vart_mejlar
      vem_hör_jag vem_hör_man vart_hör fråga frågar ringa ringer e-post* epost* telefon telefonnummer* vända_mig vända_oss
      vända_sig vänder_jag vänder_vi vänder_man prata_med pratar_man_med pratar_jag_med få_hjälp hjälper_mig processledare* samordnare* ansvarig* regionledare* rektor* koordinator* kontakt* mejl* mail*`,
    counsellor: `syv syvar syven syv:en syo syon syokonsulent* studievägled* studie-* vägledare vägledaren vägledning vägledningssamtal* yrkesvägled*`,
    we: `vi vår vårt våra oss hos_oss`,
    company: `bolag bolaget firma firman arbetsgivare verkstad verkstaden industriföretag* verkstadsföretag* småföretag* egenföretagare fabriken näringsliv* branschen arbetsplatsen vd hr företag*`,
    take: `ta_emot tar_emot emot erbjud* ställa_upp ställer_upp tillhandahåll* välkomna bjuda_in bjuder_in ta_in tar_in ha_en ha_elever ha_apl* ha_prao* ha_praktikant* ha_lärling* få_praktikant* få_elever vill_ha värd_för
      vara_värd ta_hand_om_en öppna_dörr* ge_en låta_en låta_elever lämna_platser mottag* skaffa_en bli_aplplats bli_praktikplats bli_praoplats`,
    trainee: `*praktikant *praktikanter aplplats* praktikplats* lärling* yh-student* examensarbet* exjobb* praktik praktikant* apl-* aplelev* lia-*`,
    prao: `praktisk_arbetslivsorientering niondeklassare åttondeklassare högstadieelev* *åring *åringar minderårig* under_18 *prao prao* pryo* prya*`,
    visit: `nå_ut_till komma_ut_till komma_till_skol* komma_till_klass* åka_ut_till hälsa_på föreläs* inspirer* gästföreläs* presentera visa_upp visa_vår* visa_vad berätta
      berättar öppet_företag rundvandring* ambassadör* prata_inför prata_för komma_ut prata_om studiebesök* skolbesök* klassbesök* industribesök* företagsbesök* besök* träffa_elev* träffa_ungdom* möta_elev* möta_ungdom* nå_elev*`,
    school: `skola skolan skolor skolorna skolornas klass klassen klasser klassrum* elev eleven elever eleverna ungdomar unga ungdom barn högstadie* gymnasie*`,
    recruit: `få_fler_tjejer få_fler_kvinnor få_fler_killar få_fler söka_sig_till få_ungdomar få_unga locka_ungdom* locka_fler intresse_för_branschen rekryter* anställ* hitta_personal hitta_folk hitta_medarbetare hitta_rätt_kompetens hitta_kompetens hitta_arbetskraft hittar_vi få_tag_i få_tag_på får_vi_tag framtida_medarbetare framtida_personal framtida_anställda nya_medarbetare
      nya_kollegor personal personalen arbetskraft medarbetare kompetensförsörj* kompetensbrist* generationsskifte* nyanställ* locka_unga få_fler_att_söka få_fler_unga söker_folk folk_som_kan ny_personal vi_behöver nå_unga når_vi saknar_personal`,
    influence: `påverk* inflytande styrgrupp* programråd* branschråd* vara_med_och_bestämma vara_med_och_utforma vara_med_och_påverka utforma utformning samverka samverkan samverkar innehållet_i ställa_krav_på_utbild* starta_en_utbild* starta_utbild* få_igång_en_utbild* efterlys*
      lokala_kollegiala tycka_till forma utbildningsinnehåll* ledningsgrupp*`,
    supervise: `handled* *handledare *handledaren *handledning`,
    course: `kurs kursen kurser utbildning utbildningen utbilda utbildas utbildad utbildade lära_oss webbutbildning* gå_en`,
    sponsor: `sätta_in_utrustning gamla_maskiner sponsr* sponsor* stödja stöd stötta stöttar bidra bidrar bidrag skänk* donera* ställa_upp_med prispengar priser partner hjälpa_till hjälpa_till_med vara_med hjälpa engagera* investera låna_ut`,
    contest: `tävla tävlar tävlas mästerskap* kapplöp* hackathon* utmaning* *tävling *tävlingen *tävlingar olympiad* sm em vm *tävlingarna final finalen`,
    jury: `jury juryn domare döma bedöma_bidrag`,
    join: `skarpt_projekt skarpa_projekt skarpt_uppdrag skarpa_uppdrag verkligt_problem verkliga_problem verkligt_uppdrag gå_in_i gå_med bli_medlem medlem medlemskap vara_med är_med delta deltar deltag* engagera* engagemang ansluta* komma_igång bli_en_del bli_del hjälpa_skol* hjälpa_till göra_för_skol* bidra bidra_med certifier* bli_partner kan_vi_göra kan_företag* göra samarbet*`,
    validate: `valider* branschvalider* papper_på bevis_på_kunskap* bevis_på_vad kunskapsbevis kompetensbevis yrkesbevis yrkesprov* visa_vad_jag_kan kan_redan reell_kompetens utan_betyg_men kompetensutveckl* fortbild* vidareutbild* utbilda_personal* utbilda_vår* höja_kompetens* utländsk* från_hemlandet`,
    summer: `sommarjobb* feriejobb* sommarlov* extrajobb* ferieprakti*`,
    lesson: `*lektion *lektioner *lektionen aktivitet_i_klass* mentorstid lektions* undervis* arbetsblad* övning* uppgift uppgifter material materialet läromedel* planering* temadag* temavecka* pedagogisk* kopieringsunderlag färdigt_upplägg upplägg att_göra_i_klass* göra_med_klass* göra_med_elever* göra_med_min göra_med_mina
      diskussionsfråg* klassrumsmaterial film* yrkesfilm*`,
    class: `min_etta min_tvåa min_trea min_fyra min_femma min_sexa min_sjua klass klassen min_klass mina_klasser mina_elever eleverna elever lärare läraren lärarna pedagog* mentorstid mentorstimme teknikämnet teknikundervis* mentorstiden åk årskurs sjuor åttor nior fyror femmor sexor mellanstadi* högstadi* lågstadi* nian nia åttan åtta sjuan sexan *klass`,
    teacher: `lärare läraren lärarna tekniklärare yrkeslärare no-lärare pedagog* för_lärare som_lärare undervisar`,
    trip: `åka_med_min åka_med_mina åka_på åka_med åka_till studiebesök* utflykt* besöka science_center vetenskapscenter ta_med_klass* ta_klassen ta_med_elever* komma_ut fältstudie* få_besök besök`,
    out: `ute utomhus utejobb* uteyrke* utearbete* utomhusjobb* friluft* frisk_luft friska_luften i_naturen under_bar_himmel ute_i_naturen`,
    in: `inne inomhus innejobb* innearbete* inomhusjobb*`,
    hands: `händer händerna handfast* praktiskt praktiska praktisk hantverk* kroppen kropps* fysiskt fysiska fysisk_arbete bygga_saker röra_på_mig röra_på_sig röra_mig rörligt`,
    screen: `skärm skärmen skärmar dator datorn datorer framför_dator* vid_dator* kontor kontoret kontorsjobb* skrivbord* stillasitt* sitta_still`,
    alone: `ensam ensamt ensamma ensamarbete* för_mig_själv för_sig_själv på_egen_hand själv självständig* egen_hand ifred i_fred`,
    together: `tillsammans lag laget team teamet arbetslag* grupp gruppen med_andra med_människor med_folk kollegor kollegerna socialt sociala träffa_folk träffa_människor möta_människor kunder`,
    people: `folk människor andra kunder kollegor prata socialt`,
    shift: `natt natten nätter nattskift* nattjobb* nattarbet* skift skiftet skiftarbet* skiftgång skiftjobb* treskift* tvåskift* kväll kvällar kvällsskift* kvällsjobb* helg helger helgskift* helgjobb* obekväm* ob-tillägg ob jour beredskap`,
    day: `dagtid dagarna vanliga_tider kontorstid* fasta_tider regelbundna ledig_på_helger lediga_helger ledig_helger lediga_kvällar åtta_till_fem 8-17 7-16 dagjobb* dagskift* bara_dagar på_dagen om_dagen`,
    not: `inte ej utan slippa slipper undvik* aldrig ingen inget inga vill_inte hatar orkar_inte ogillar trött_på dålig_på skippa`,
    short: `kort_utbildning korta_utbildning* kortare_utbildning kortast snabb_utbildning snabbt_jobb snabbaste snabbast jobb_snabbt fort_ut fort_jobb jobb_direkt direkt_efter_gymnasi* direkt_efter_skolan direkt_efter_studenten efter_gymnasiet_direkt rakt_efter jobba_efter_gymnasi* jobb_efter_gymnasi*
      utan_högskola utan_högskole* utan_universitet* utan_att_plugga utan_att_läsa_vidare utan_lång_utbildning utan_vidare_studier utan_lång inte_plugga_länge inte_plugga_vidare inte_läsa_vidare slippa_plugga slippa_läsa plugga_så_lite
      plugga_lite inte_högskola ingen_högskola inte_gå_högskola utan_eftergymnasial* inte_vill_plugga skoltrött* bara_gymnasi* utan_plugg`,
    subject: `matte matten matematik matematiken fysik fysiken kemi kemin engelska engelskan svenska svenskan teori`,
    when: `när sista vilken_dag vilken_månad vilka_månader sista_dag sista_dagen deadline senast hur_dags vilka_dagar vilken_vecka vilken_tid på_året tidpunkt* tidsplan* schema hur_snart januari februari mars april maj juni juli augusti september oktober november december i_vår i_höst datum`,
    apply: `*ansökan *antagningen kom_in kommer_in kommit_in antagen antagna får_man_veta får_svar besked söka söker sökt ansöka ansöker ansökan ansökning* gymnasieval* välja_till_gymnasi* val_till_gymnasi* antagning antagningen antagningsbesked* anmäl* sök_till omval* preliminär* slutantagning* reservplats* antagningskansli* valet`,
    choose: `mitt_val valet val studieval* gymnasieval* välja_till_gymnasi* välja_gymnasi* välja_program välja_linje val_av_program val_till_gymnasi* välja_skola söka_gymnasiet söka_till_gymnasiet valet_till`,
    openhouse: `öppet_hus öppna_hus öppethus öppet-hus skuggelev* skuggning skugga prova-på* prova_på_dag* besöksdag* testa_programmet gymnasiemäss* utbildningsmäss* mässa mässan mässor`,
    calendar: `kalender kalendern kalendarium händer händer_det evenemang* program_för_året på_gång aktuellt event lovaktivitet* höstlov* sportlov* påsklov* läger jul *kalender *kalendern datum datumen hålltider`,
    need: `kompetens kompetenser behöver_industrin behöver_arbetslivet söker_industrin yrkesgrupper kompetensbehov* kompetensbrist* behov behovet behoven arbetsmarknadsbehov jobbannons* platsannons* efterfråg* söks sökt_efter eftersökt* bristyrke* behövs_i behövs_mest behövs_det_fler behöver_företag* söker_folk
      brist_på_folk brist_på brist_i saknas_folk saknar_folk vilka_yrken_behövs vilka_jobb_behövs rekryteringsbehov* söker_företag* söker_arbetsgivar* vill_anställa arbetsgivarna *brist arbetskraft* saknas_det_folk folk_saknas borde_starta borde_finnas behöver_starta behöver_utbildas mest_efterfråg* anställer annons*`,
    whichjob: `vilka_jobb vilka_yrken vilket_jobb jobb_finns jobben_finns yrken_finns finns_det_för_jobb vad_för_jobb jobb_i jobba_i jobben_i arbeta_i jobbtillfäll* lediga_jobb jobb_nära arbetstillfäll* vad_kan_man_jobba`,
    gap: `fattas saknas_det lagar laga_luck* laga_tråden lucka luckor luckorna luckan saknas saknar brister vita_fläckar hål glapp brist_i_tråden gapanaly* svaga_länk* brist_i_kedjan täcks_inte finns_inte finns_det_ingen finns_det_inga finns_ingen tråden_brister *lucka *luckor svaga_punkt*`,
    unsure: `vet_inte_vad vet_inte vet_ej ingen_anin* aning_om_vad osäker osäkert velar tveksam kan_inte_bestämma kan_inte_välja svårt_att_välja svårt_att_bestämma vad_ska_jag_bli vad_ska_man_bli vad_vill_jag_bli vad_passar vad_passar_mig passar_mig passar_för_mig
      vilket_jobb_passar vilket_yrke_passar vad_ska_jag_jobba_med vad_ska_jag_välja vad_ska_jag_plugga_sen vilket_program_ska_jag vad_vill_jag obeslutsam* inte_bestämt_mig yrkestest* intressetest* personlighetstest* jobbtest* hjälp_att_välja hjälp_mig_välja hitta_rätt_yrke hur_ska_jag_veta dunno *test inte_vet`,
    compare: `jämför jämföra jämförelse jämförs jämförelser skillnad skillnaden skillnader skiljer kontra vs versus bättre_än lika_bra likheter`,
    or: `eller mot kontra vs versus`,
    about: `sidan denna_webbplats vad_är_det_här vad_är_den_här om_er vem_ligger_bakom vem_står_bakom ligger_bakom står_bakom vem_har_gjort vem_driver vem_gör_sidan vilka_är_ni vem_är_ni er_webbplats den_här_sidan denna_sida sajten
      webbplatsen hemsidan reklam_på betalar_för_sidan vem_äger`,
    privacy: `sparar_mina sparar_du mina_data kakor kaka cookies cookie gdpr spår spåra spårar spårning spårningen personuppgift* integritet* dataskydd* samlar_ni sparar_ni sparas_mina lagrar_ni lagras övervak* anonym* vad_vet_ni min_data mina_uppgifter inlogg* logga_in konto konton`,
    accessibility: `tillgänglighet* skärmläsare* lyssna_på_sidan wcag blind blinda punktskrift* tangentbord* större_text kontrast lätt_svenska lättläst* teckenspråk* uppläs* synskad*`,
    offline: `offline utan_nät utan_nätet utan_internet utan_wifi utan_uppkoppling utan_mobildata utan_täckning utan_surf ladda_ner ladda_hem ladda_ned laddar_ner nedladd* spara_sidan app appen surf slut_på_surf dåligt_nät dålig_täckning`,
    data: `öppna_data api öppen_data datakäll* källor källan källorna källa varifrån var_kommer var_kommer_siffrorna statistik statistiken siffrorna uppgifterna_från hur_vet_ni stämmer_siffrorna stämmer_uppgifterna kan_man_lita litar pålitlig* trovärdig* upphovsrätt* licens_på använda_era använda_ert använda_texterna återanvänd* rss kopiera*`,
    report: `fel_i något_som_är_fel fel_på fel_på_sidan hittat_fel hittat_ett_fel ett_fel rapportera fel_uppgift felaktig* stämmer_inte stavfel kontakta_er mejla_er maila_er nå_er skriva_till_er redaktion* tipsa feedback synpunkt*`,
    consent: `samtyck* blankett*`,
    change: `hoppade_av hoppar hoppade valde_om byta_program byta_linje byta_skola byta_gymnasi* byta_inriktning byta_bana byta_yrke byta_jobb byta_karriär byta_utbildning byta_väg byter_program byter_yrke ångra ångrar ångrat hoppa_av hoppar_av hoppat_av avhopp* omskol* karriärbyt* yrkesbyt* plugga_som_vuxen läsa_som_vuxen studera_som_vuxen
      läsa_upp plugga_upp sent_att för_sent för_gammal komplettera* kompletterings* börja_om valt_fel valde_fel fel_program fel_linje ny_karriär sadla_om sadlar_om vägar_tillbaka andra_chans basår* läsa_in bytt_program vuxen_och som_vuxen kvällskurs* på_kvällen`,
    cost: `kosta kostar kostnad* avgift* gratis pris priset dyrt dyr studieavgift* har_råd finansier*`,
    parent: `mitt_barn mina_barn vårt_barn min_son min_dotter min_tonåring förälder föräldrar föräldern vårdnadshavar* min_kille_på min_unge hjälpa_mitt sonen dottern`,
    employed: `kvinnor kvinnliga tjejer män pension* går_i_pension åldersfördelning* medelålder* hur_många_jobbar hur_många_arbetar många_jobbar_som många_arbetar_som hur_många_är hur_många_kvinnor hur_många_tjejer hur_många_män andel_kvinnor andel_tjejer andelen_kvinnor kvinnor_i_yrket tjejer_i_yrket könsfördelning* många_tjejer många_kvinnor kvinnodominer* mansdominer* jämställt`,
    after: `leder leda_till ledde gått gick gå_ut blir_man_på blir_man_om jobb_efter efter_program* jobba_efter efter_utbildning* leder_till leder_det_till kan_man_bli kan_jag_bli bli_efter bli_om jobb_får jobb_kan_man_få jobba_med_efter jobba_som_efter kan_man_jobba_med efter_att_ha jobb_ger yrken_leder yrken_ger`,
    do: `vad_är_en vad_är_ett vad_gör vad_gör_man gör_en hur_är_det_att hur_ser_en_dag en_dag_som arbetsdag* vad_innebär arbetsuppgift* jobbar_en vad_jobbar`,
    workday: `arbetsdag* arbetstid* arbetsmiljö* arbetsförhållande* arbetsvillkor* hur_ser_en_dag en_vanlig_dag en_dag_som är_det_tungt är_det_farligt är_det_smutsigt bullrigt är_det_stressigt jobbar_man jobbar_en är_man_ute är_man_mycket`,
    save: `spara sparade sparat min_lista favorit* lista_jag bokmärk* mina_sparade`,
    vacancy: `lediga_jobb ledigt_jobb lediga_tjänster platsbanken söka_jobb jobbannons* jobb_att_söka`,
    try: `*kollo *kollot teknikklubb* prova provar testa uppleva experimentera fritid* på_fritiden efter_skolan lov lovet *läger *lägret *camp aktivitet aktiviteter aktiviteterna sommarlovet *klubb *klubben`,
    quality: `kvalitet* kriteri* granska* certifier*`,
    link: `koppla* arbetsliv* ämnesövergripande yrkeskoppl* i_undervisningen`,
  },
  en: {
    guest: `take_my_class take_the_class bring_my_class take_my_pupils guest_speaker* guest_lectur* come_to_our_class visit_my_class speak_to_my_class`,
    question: `how what is are can do does which why should must when who where`,
    pupil: `student students pupil pupils`,
    embed: `embed embedding widget iframe on_our_website on_our_site on_our_own on_the_school_s`,
    borrow: `borrow borrowing lend rent loan_of`,
    card: `poster posters discussion_card* conversation_starter* conversation_card* talk_card* cards_to_talk kitchen_table`,
    mentor: `mentor*`,
    money: `student_finance financial_support study_grant student_loan* student_aid financial_aid grant grants csn study_allowance`,
    like: `from_home work_remotely remote_work responsibility flexible stressful who_like i_like like_to enjoy love interested_in where_you that_are creative help_people helping_people climate fun exciting varied meaningful travel`,
    host: `visit_us to_us our_factory our_workshop our_workplace our_plant our_company our_business our_firm our_industry at_our`,
    pay: `pay pays paid salary salaries wage wages earn earns earning earnings income make_money well-paid high-paid how_much_money money well_paid highly_paid high_paying high-paying best-paid how_much_do* how_much_would`,
    much: `high higher highest good best most well much lot well-paid high-paid high-paying better top rich`,
    job: `job jobs occupation occupations career careers profession professions trade trades work`,
    work: `work works working job jobs career careers occupation occupations be sit sitting`,
    chance: `chance chances prospect prospects job_market labour_market labor_market in_demand demand demanded outlook unemployed unemployment shortage get_a_job get_work find_work find_a_job getting_a_job secure_job secure_jobs safe_job safe_jobs future_for future_as
      future_in future_jobs future_proof job_opportunities job_security need_for are_needed is_there_work are_there_jobs are_there_any_jobs competition_for_jobs easy_to hard_to`,
    become: `become becoming becomes train_as train_to training_for training_to qualify_as education_for education_to way_to path_to route_to how_to_get_into get_into study_to_be study_to_become what_to_study what_should_i_study what_do_i_study what_education which_education which_programme which_program what_programme trained_as start_as start_working_as work_as`,
    require: `require requires required requirement requirements need_to do_i_need do_you_need needed_to need_for prerequisite* qualification* qualified must_i must_you have_to can_i_be can_i_become can_i_work can_you_be can_you_become allowed_to skills`,
    grades: `grade grades marks points merit admission_points entry_points get_in getting_in score scores cut-off`,
    eligibility: `access_to_university access_to_higher access_to_college eligib* university_after go_to_university to_university university_eligib* basic_eligib* study_further further_study higher_education_after apply_to_university`,
    licence: `licence licences license licenses licensed certificate certificates certified certification driving_licence driving_license driver* permit`,
    health: `colour-blind* colour_blind* color_blind* color-blind* colourblind* colorblind* allerg* asthma glasses eyesight vision hearing deaf back_problem* bad_back diabet* epilep* heights wheelchair adhd autis* dyslex* disab* pregnant strong heavy_lifting physically fit health eczema`,
    study: `study studies studying learn courses course school schools education educations programme programmes program programs training college colleges upper_secondary taught attend class_in`,
    where: `where which_town which_towns which_city which_cities which_school which_schools which_municipality is_there are_there offered available`,
    near: `near nearby nearest close closest around commute where_i_live`,
    long: `how_long length how_many_years years_does years_is duration take_to time_does`,
    apl: `apl workplace_learning workplace-based work-based placement placements internship* apprenticeship* apprentice apprentices learning_at_work weeks_at work_placement*`,
    many: `how_much how_many how_long weeks days`,
    whom: `who whom who_can who_do who_should who_to who_is who_at who_could who_would who_answers who_decides who_organises who_organizes who_arranges ask contact contacts contacting call phone e-mail* email* speak_to speak_with talk_to talk_with turn_to get_in_touch reach process_leader coordinator* responsible help_me get_help`,
    counsellor: `counsellor* counselor* guidance career_guidance study_counsellor*`,
    we: `we our us ours`,
    company: `company companies firm firms business businesses employer employers industry workshop our_workshop workplace our_factory manufacturer*`,
    take: `take_in take_on take_an take_a taking receive receiving host hosting offer offers offering accept welcome invite have_a have_an provide open_our become_a give_a`,
    trainee: `apl trainee* intern interns apprentice* placement placements internship* work_placement* thesis lia`,
    prao: `prao work_experience work-experience work_experience_pupil* work_shadow* job_shadow* shadow* work_practice year_old year_olds`,
    visit: `meet_pupils meet_students meet_young reach_young visit visits visiting study_visit* guest_lecture* lecture lectures talk_about present presenting tell show inspire tour field_trip* ambassador*`,
    school: `school schools class classes pupil pupils student students classroom young_people youth teenagers kids children`,
    recruit: `get_young_people interest_young attract_young recruit* hire hiring employ employing find_staff find_people find_workers find_employees staff future_employees workers skilled_people labour skills_shortage skills_supply employees get_young attract* talent workforce`,
    influence: `influenc* have_a_say say_in steering_group* steering_committee* programme_council* shape shaping affect cooperate cooperation collaborat* content_of start_a_course start_a_programme advisory_board* board decide_what`,
    supervise: `supervis* tutor* instructor*`,
    course: `course courses training trained learn education educate`,
    sponsor: `give_equipment sponsor* support supporting donate* contribute contributing prize prizes help_with partner fund`,
    contest: `competition competitions contest contests compete competes competing championship* final finals hackathon* challenge challenges tournament*`,
    jury: `judge judges jury`,
    join: `real_project real_problem real_assignment team_up work_with_schools work_with_a_school join joining member membership take_part taking_part participat* get_involved involved be_part be_a_part engage help_schools do_for_schools certified contribute partner can_a_company can_companies can_our can_we_do`,
    validate: `validat* proof_of prove_my prove_what recognise* recognition document_my certificate_of_what prior_learning skills_certificate upskill* train_our train_staff further_training foreign_diploma* foreign_degree* foreign_education my_diploma diploma_valid my_skills my_degree from_abroad my_experience`,
    summer: `summer_job summer_jobs holiday_job*`,
    lesson: `classroom_exercise* lesson lessons teach teaching worksheet* exercise exercises material materials lesson_plan* classroom_material* classroom_activit* activity_for assignment* discussion_question*`,
    class: `class classes my_class my_pupils my_students pupils students teacher teachers grade year classroom`,
    teacher: `teacher teachers teach teaching`,
    trip: `field_trip* trip study_visit* excursion* science_centre* science_center* take_my_class take_the_class bring_my_class visit`,
    out: `outdoors outdoor outside fresh_air open_air in_nature`,
    in: `indoors indoor inside`,
    hands: `hands hands-on practical manual physical craft crafts handy move_around active`,
    screen: `screen screens computer computers desk office sitting`,
    alone: `alone on_my_own by_myself on_your_own independent* myself solitary`,
    together: `together team teams teamwork with_people with_others group colleagues social customers`,
    people: `people others customers colleagues`,
    shift: `night nights shift shifts evening evenings weekend weekends unsociable on-call irregular_hours`,
    day: `daytime days_only regular_hours office_hours fixed_hours free_weekends weekends_off nine_to_five 9-5`,
    not: `not without no don't dont never avoid hate skip bad_at isn't won't`,
    short: `short_education short_training short_course shortest quick_training fast_training without_university without_a_degree without_degree without_college no_degree no_university straight_after directly_after right_after without_studying without_higher without_long not_study quickly quickest jobs_after_upper jobs_after_high tired_of_school`,
    subject: `maths math mathematics physics chemistry english swedish theory`,
    when: `when date dates which_day what_day which_month deadline deadlines last_day latest what_time which_months time_of_year schedule january february march april june july august september october november december`,
    apply: `apply applying application applications admission admissions enrol* sign_up register registration upper_secondary_choice`,
    choose: `choose_upper choosing_upper choose_a_programme choosing_a_programme choose_programme choose_school choosing_school choice_of_programme upper_secondary_choice choose_between_programmes`,
    openhouse: `open_house open_houses open_day open_days fair fairs try-it`,
    calendar: `calendar events event what's_on happening happens camp camps dates`,
    need: `skills competence competences need_in employers skill_need* skills_need* skills_gap* need needs needed demand job_ads vacancies advertised sought_after looking_for employers_need employers_want lack_of in_demand shortage*`,
    whichjob: `what_jobs which_jobs jobs_in jobs_are work_in jobs_near vacancies job_openings`,
    gap: `gap gaps missing lacking lacks holes`,
    unsure: `don't_know dont_know do_not_know not_sure unsure no_idea undecided can't_decide can't_choose cannot_decide what_should_i_be what_should_i_become what_should_i_do what_suits suits_me suit_me right_for_me what_to_choose hard_to_choose help_me_choose career_test aptitude_test what_do_i_want what_job_should`,
    compare: `compare compares comparing comparison difference differences differ versus vs better_than`,
    or: `or versus vs`,
    about: `on_this_site on_the_site on_this_page on_this_website what_is_this about_this about_the_site about_you who_made who_runs who_is_behind this_site this_website the_website who_owns behind_this`,
    privacy: `my_data data_stored is_stored my_information cookie cookies gdpr track tracks tracking tracked privacy personal_data data_protection do_you_store do_you_save do_you_collect collect anonymous log_in login account sign_in`,
    accessibility: `accessib* screen_reader* screenreader* wcag blind visually_impaired keyboard read_aloud sign_language easy_to_read larger_text contrast`,
    offline: `offline without_internet without_network without_wifi without_a_network no_internet download downloading app without_connection`,
    data: `open_data api source sources where_do_the where_does_the statistics figures how_do_you_know reliable trust trustworthy copyright reuse use_your rss correct`,
    report: `report_a report_an error mistake wrong found_a contact_you write_to_you feedback editors`,
    consent: `consent consent_form`,
    change: `dropped_out changed_my dropout change_programme change_program change_school switch_programme switch_program switch_school change_career change_job change_jobs change_track switch_career career_change retrain* drop_out regret regretted too_late too_old as_an_adult start_over second_chance wrong_programme wrong_choice complete_my foundation_year changed_my_mind`,
    cost: `cost costs fee fees free price tuition expensive`,
    parent: `my_child my_children my_son my_daughter parent parents our_child my_kid my_kids my_teenager`,
    employed: `women girls men retire* pension* age_structure how_many_work how_many_people how_many_women how_many_girls how_many_men share_of_women proportion_of_women percentage_of_women are_women gender_balance women_in employed`,
    after: `after_the after_upper jobs_after lead_to leads_to can_i_become can_you_become can_i_do_after do_after become_after jobs_does jobs_can`,
    do: `what_does what_do_you_do what_is_it_like a_day_as day_as`,
    workday: `working_day working_hours working_conditions work_environment hours a_day_as is_it_dangerous is_it_heavy is_it_dirty conditions`,
    save: `save saved my_list favourites favorites bookmark*`,
    vacancy: `vacancies vacancy job_openings job_ads apply_for_jobs`,
    try: `try after_school after-school camp camps club clubs activity activities spare_time`,
    quality: `quality criteria accredit*`,
    link: `link_to working_life`,
  },
};

/** Words of questions that say nothing of what is asked, beside those that every search passes over. */
const fillers: Record<Language, string> = {
  sv: `hela helt dag dagar dagen dagarna dagens idag år året åren månad månaden veckan störst största minst lättast svårast olika vanlig vanligt vanliga ungefär egentligen nästan kanske gärna verkligen faktiskt undrar undra fundera funderar
    pappa mamma tycker svar skriver skriva många mycket tänkte tänker tror vet veta säg berätta förklara visa hitta hittar letar leta söker_efter information info fakta mycket_på exakt riktigt ganska rätt lagom kort gott tack hjälp behöver vill ha bra_att inom område området sverige landet svensk
    person personer man_kan man_ska nyexaminerad ung unga gammal första andra ny nya nytt egen eget egna själv sen sedan innan igen bästa olika_typer typ slags sorts finns_det vår nästa fast direkt lagligt viktiga viktig flest 2024 2026 2027`,
  en: `tell show explain wonder wondering information info really actually exactly usually normally average typical whole day days year years month months different kind sort type sweden swedish country person people help want like please thanks new first own next young whole degree`,
};

/** The words of a language by what they mean, with a space between. */
export const meanings = (language: Language): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(MEANINGS[language]).map(([meaning, list]) => [meaning, list.split(/\s+/).join(' ').replaceAll("'", '_')]),
  ),
  nothing: fillers[language].split(/\s+/).join(' '),
});

/** What a site calls itself and the network behind it. */
type SiteNames = { tagline: string; network: string; networkShort?: string | undefined };

/** What is made of a word to say what belongs to it: technology, technical. */
const adjectives = (word: string): string[] => [
  ...(word.endsWith('ik') ? [`${word.slice(0, -1)}sk`, `${word.slice(0, -1)}skt`, `${word.slice(0, -1)}ska`] : []),
  ...(word.endsWith('ology') ? [`${word.slice(0, -5)}ical`, word.slice(0, -6)] : []),
  ...(word.endsWith('stry') ? [`${word.slice(0, -1)}ial`] : []),
];

/** What a site's own words mean. What all of it is about says nothing of a question: the words of its tagline, and those made of them. */
export function ofSite({ tagline, network, networkShort }: SiteNames, language: Language): { all: string; field: string; brand: string } {
  const words = tagline
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 4 && !stopwords(language).has(word));
  return {
    all: words.flatMap((word) => [word, `${word}n`, `${word}en`]).join(' '),
    field: words.flatMap(adjectives).join(' '),
    brand: [network, ...(networkShort === undefined ? [] : [networkShort])]
      .map((name) => name.toLowerCase().replaceAll(/\s+/g, '_'))
      .join(' '),
  };
}
