// Cities and towns of the Spanish-speaking countries, folded. Data: a quarter's name is not one of them.

/** Cities so large that their quarters are named like towns ("en Lavapiés", "en Chapinero"). */
const large =
  list(`madrid,barcelona,valencia,sevilla,zaragoza,malaga,murcia,palma,bilbao,alicante,cordoba,valladolid,
vigo,gijon,granada,vitoria,oviedo,donostia,san sebastian,pamplona,santander,las palmas,a coruna,
ciudad de mexico,cdmx,guadalajara,monterrey,puebla,tijuana,leon,merida,queretaro,oaxaca,xalapa,toluca,
buenos aires,rosario,mendoza,la plata,tucuman,mar del plata,salta,santiago,santiago de chile,valparaiso,concepcion,
bogota,medellin,cali,barranquilla,cartagena,bucaramanga,lima,arequipa,cusco,trujillo,quito,guayaquil,cuenca,
caracas,maracaibo,montevideo,asuncion,la paz,cochabamba,santa cruz,guatemala,ciudad de guatemala,san salvador,
tegucigalpa,san pedro sula,managua,san jose,panama,ciudad de panama,la habana,santiago de cuba,santo domingo,san juan`)

const others =
  list(`albacete,alcala de henares,alcobendas,alcorcon,algeciras,almeria,aranjuez,avila,aviles,badajoz,badalona,
barakaldo,bejar,benavente,benidorm,burgos,caceres,cadiz,calahorra,calatayud,castellon,ceuta,ciudad real,ciudad rodrigo,cuellar,
dos hermanas,durango,ecija,eibar,elche,ferrol,fuenlabrada,gandia,getafe,gernika,getxo,girona,guadix,hellin,
hospitalet,huelva,huesca,ibiza,irun,jaca,jaen,jerez,jerez de la frontera,la laguna,la orotava,lanzarote,laredo,leganes,linares,
lleida,logrono,lorca,lugo,mahon,manresa,marbella,mataro,medina del campo,melilla,merida,mieres,miranda de ebro,moratalla,mostoles,
motril,olot,ourense,palencia,parla,plasencia,ponferrada,pontevedra,portugalete,reus,ronda,sabadell,sagunto,salamanca,
santiago de compostela,segovia,sestao,soria,talavera,talavera de la reina,tarifa,tarragona,terrassa,teruel,toledo,tolosa,toro,
torrelavega,torremolinos,tortosa,tudela,ubeda,baeza,utrera,vic,vilagarcia,villena,zafra,zamora,zarautz,arucas,telde,cangas,luarca,llanes,
acapulco,aguascalientes,atlixco,campeche,cancun,celaya,chetumal,chiapa de corzo,chihuahua,chilpancingo,cholula,ciudad juarez,colima,comitan,
cordoba,coyoacan,cuautla,cuernavaca,culiacan,durango,ecatepec,ensenada,fresnillo,guanajuato,hermosillo,huejutla,iguala,irapuato,
ixtapaluca,juchitan,la piedad,lagos de moreno,lazaro cardenas,los mochis,manzanillo,matamoros,mazatlan,metepec,mexicali,minatitlan,
morelia,naucalpan,nezahualcoyotl,nogales,nuevo laredo,orizaba,pachuca,papantla,patzcuaro,playa del carmen,poza rica,puerto vallarta,
reynosa,salamanca,saltillo,san cristobal de las casas,san luis potosi,san miguel de allende,tampico,tapachula,taxco,tehuacan,tepic,tequila,
tepoztlan,texcoco,tlalnepantla,tlaquepaque,tlaxcala,tonala,torreon,tula,tulancingo,tuxtla gutierrez,uruapan,veracruz,villahermosa,
xochimilco,zacatecas,zamora,zapopan,zitacuaro,coatepec,
avellaneda,bahia blanca,bariloche,berisso,campana,carlos paz,catamarca,chascomus,comodoro rivadavia,concordia,corrientes,ensenada,
esquel,formosa,gualeguaychu,jujuy,junin,la rioja,lanus,lomas de zamora,lujan,mercedes,moron,neuquen,olavarria,parana,pergamino,
posadas,quilmes,rafaela,resistencia,rio cuarto,rio gallegos,san isidro,san juan,san luis,san martin,san nicolas,san rafael,santa fe,
santa rosa,tandil,tigre,trelew,ushuaia,venado tuerto,viedma,villa maria,zarate,
antofagasta,arica,calama,castro,chillan,copiapo,coquimbo,curico,iquique,la serena,linares,los angeles,osorno,ovalle,puerto montt,
puerto varas,punta arenas,quillota,quilpue,rancagua,san antonio,san felipe,talca,talcahuano,temuco,valdivia,vallenar,villa alemana,villarrica,vina del mar,
armenia,barrancabermeja,bello,buenaventura,chia,cucuta,envigado,facatativa,florencia,girardot,ibague,itagui,manizales,mompox,monteria,
neiva,palmira,pasto,pereira,popayan,quibdo,riohacha,rionegro,sabaneta,santa marta,sincelejo,soacha,sogamoso,tulua,tunja,valledupar,villavicencio,yopal,zipaquira,
ayacucho,cajamarca,callao,chiclayo,chimbote,huancayo,huanuco,huaraz,ica,iquitos,juliaca,moquegua,piura,pucallpa,puno,sullana,tacna,tarapoto,tumbes,
ambato,babahoyo,esmeraldas,ibarra,latacunga,loja,machala,manta,otavalo,portoviejo,riobamba,santo domingo,tulcan,
barquisimeto,ciudad bolivar,coro,cumana,maracay,merida,san cristobal,valencia,
canelones,colonia,durazno,fray bentos,maldonado,melo,mercedes,minas,paysandu,punta del este,rivera,rocha,salto,tacuarembo,treinta y tres,
aregua,caacupe,ciudad del este,encarnacion,luque,san bernardino,san lorenzo,villarrica,
el alto,oruro,potosi,sucre,tarija,trinidad,copacabana,
antigua,antigua guatemala,chichicastenango,chimaltenango,coban,escuintla,mixco,quetzaltenango,xela,solola,totonicapan,
santa ana,santa tecla,soyapango,sonsonate,suchitoto,usulutan,choluteca,comayagua,danli,el progreso,la ceiba,tela,
chinandega,diriamba,esteli,granada,jinotega,jinotepe,leon,masaya,matagalpa,rivas,bluefields,
alajuela,cartago,desamparados,heredia,liberia,limon,nicoya,perez zeledon,puntarenas,santa cruz,turrialba,
chitre,colon,david,la chorrera,penonome,santiago,boquete,
bayamo,camaguey,cienfuegos,holguin,matanzas,pinar del rio,santa clara,trinidad,
azua,bani,barahona,bonao,higuey,la romana,la vega,moca,puerto plata,san francisco de macoris,san pedro de macoris,
aguadilla,arecibo,bayamon,cabo rojo,caguas,carolina,cayey,fajardo,guayama,guaynabo,humacao,jayuya,loiza,mayaguez,ponce,rincon,utuado,vieques,
albuquerque,austin,brownsville,fresno,laredo,long beach,mcallen,pasadena,riverside,sacramento,salinas,san bernardino,santa barbara,stockton,tucson,watsonville,
denver,las vegas,orlando,tampa,hialeah,newark,paterson,philadelphia,boston,washington,hyattsville,silver spring,aurora,cicero,pasco,yakima`)

function list(names: string): Set<string> {
  return new Set(names.split(/,\s*/))
}

/** Whether a folded name is a city's or town's. */
export const isCity = (name: string): boolean => large.has(name) || others.has(name)

/** Whether a folded city has quarters that are named like towns. */
export const hasQuarters = (city: string): boolean => large.has(city)
