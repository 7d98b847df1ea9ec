/** Countries with the other names that news uses for them and their governments. Source: general knowledge, our own list. */

/** name | words for its people and things | capital and seat of government, which news uses for the government. */
const TABLE = `
Russia|Russian,Russians,Russian Federation|Moscow,Kremlin
Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
United States|US,U.S.,USA,U.S.A.,American,Americans,America|Washington,White House,Pentagon,Washington D.C.
United Kingdom|UK,U.K.,British,Britons,Britain,Great Britain|London,Downing Street,Whitehall
France|French|Paris,Elysée
Germany|German,Germans|Berlin
Italy|Italian,Italians|Rome
Spain|Spanish,Spaniards|Madrid
Portugal|Portuguese|Lisbon
Poland|Polish,Poles|Warsaw
Hungary|Hungarian,Hungarians|Budapest
Romania|Romanian,Romanians|Bucharest
Bulgaria|Bulgarian,Bulgarians|Sofia
Greece|Greek,Greeks|Athens
Turkey|Turkish,Turks,Türkiye|Ankara
Netherlands|Dutch|The Hague,Amsterdam
Belgium|Belgian,Belgians|
Austria|Austrian,Austrians|Vienna
Switzerland|Swiss|Bern
Sweden|Swedish,Swedes|Stockholm
Norway|Norwegian,Norwegians|Oslo
Denmark|Danish,Danes|Copenhagen
Finland|Finnish,Finns|Helsinki
Ireland|Irish|Dublin
Serbia|Serbian,Serbs|Belgrade
Kosovo|Kosovar,Kosovars|Pristina
Croatia|Croatian,Croats|Zagreb
Czech Republic|Czech,Czechs,Czechia|Prague
Slovakia|Slovak,Slovaks|Bratislava
Lithuania|Lithuanian,Lithuanians|Vilnius
Latvia|Latvian,Latvians|Riga
Estonia|Estonian,Estonians|Tallinn
Belarus|Belarusian,Belarusians|Minsk
Moldova|Moldovan,Moldovans|Chisinau
Georgia|Georgian,Georgians|Tbilisi
Armenia|Armenian,Armenians|Yerevan
Azerbaijan|Azerbaijani,Azerbaijanis|Baku
Kazakhstan|Kazakh,Kazakhs|Astana
China|Chinese|Beijing
Taiwan|Taiwanese|Taipei
Japan|Japanese|Tokyo
South Korea|South Korean,South Koreans|Seoul
North Korea|North Korean,North Koreans|Pyongyang
India|Indian,Indians|New Delhi,Delhi
Pakistan|Pakistani,Pakistanis|Islamabad
Bangladesh|Bangladeshi,Bangladeshis|Dhaka
Sri Lanka|Sri Lankan,Sri Lankans|Colombo
Nepal|Nepali,Nepalese|Kathmandu
Afghanistan|Afghan,Afghans|Kabul
Iran|Iranian,Iranians|Tehran
Iraq|Iraqi,Iraqis|Baghdad
Syria|Syrian,Syrians|Damascus
Lebanon|Lebanese|Beirut
Israel|Israeli,Israelis|Jerusalem,Tel Aviv
Palestine|Palestinian,Palestinians|Ramallah,Gaza,West Bank,Gaza Strip
Jordan|Jordanian,Jordanians|Amman
Saudi Arabia|Saudi,Saudis|Riyadh
Qatar|Qatari,Qataris|Doha
United Arab Emirates|UAE,Emirati,Emiratis|Abu Dhabi
Yemen|Yemeni,Yemenis|Sanaa
Egypt|Egyptian,Egyptians|Cairo
Libya|Libyan,Libyans|Tripoli
Tunisia|Tunisian,Tunisians|Tunis
Algeria|Algerian,Algerians|Algiers
Morocco|Moroccan,Moroccans|Rabat
Sudan|Sudanese|Khartoum
Ethiopia|Ethiopian,Ethiopians|Addis Ababa
Kenya|Kenyan,Kenyans|Nairobi
Somalia|Somali,Somalis|Mogadishu
Nigeria|Nigerian,Nigerians|Abuja
Ghana|Ghanaian,Ghanaians|Accra
South Africa|South African,South Africans|Pretoria
Zimbabwe|Zimbabwean,Zimbabweans|Harare
Congo|Congolese|Kinshasa
Uganda|Ugandan,Ugandans|Kampala
Rwanda|Rwandan,Rwandans|Kigali
Canada|Canadian,Canadians|Ottawa
Mexico|Mexican,Mexicans|Mexico City
Cuba|Cuban,Cubans|Havana
Haiti|Haitian,Haitians|Port-au-Prince
Venezuela|Venezuelan,Venezuelans|Caracas
Colombia|Colombian,Colombians|Bogotá,Bogota
Brazil|Brazilian,Brazilians|Brasília,Brasilia
Argentina|Argentine,Argentines,Argentinian|Buenos Aires
Chile|Chilean,Chileans|Santiago
Peru|Peruvian,Peruvians|Lima
Bolivia|Bolivian,Bolivians|La Paz
Ecuador|Ecuadorian,Ecuadorians|Quito
Australia|Australian,Australians|Canberra
New Zealand|New Zealander,New Zealanders|Wellington
Indonesia|Indonesian,Indonesians|Jakarta
Malaysia|Malaysian,Malaysians|Kuala Lumpur
Singapore|Singaporean,Singaporeans|
Thailand|Thai,Thais|Bangkok
Vietnam|Vietnamese|Hanoi
Philippines|Filipino,Filipinos,Philippine|Manila
Cambodia|Cambodian,Cambodians|Phnom Penh
Myanmar|Burmese,Burma|Naypyidaw
Europe|European,Europeans,EU,European Union,Europeans|Brussels`;

/** A word for a country: the country, and whether the word alone can stand for its government. */
export interface CountryWord {
  country: string;
  adjective: boolean;
}

const rows = TABLE.trim()
  .split('\n')
  .map((row) => row.split('|').map((part) => part.split(',').filter(Boolean)) as [string[], string[], string[]]);

/** Lower-case country words, capitals and seats. */
export const COUNTRY_WORDS: ReadonlyMap<string, CountryWord> = new Map(
  rows.flatMap(([[country = ''], people, seats]) => [
    [country.toLowerCase(), { country, adjective: false }] as [string, CountryWord],
    ...people.map((word): [string, CountryWord] => [
      word.toLowerCase(),
      {
        country,
        adjective: !/^(?:US|U\.S\.|USA|U\.S\.A\.|UK|U\.K\.|UAE|EU|America|Britain|Czechia|Burma|Türkiye)$| /.test(word),
      },
    ]),
    ...seats.map((word): [string, CountryWord] => [word.toLowerCase(), { country, adjective: false }]),
  ]),
);
