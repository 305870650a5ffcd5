import type { Edit } from './edit.ts';

export const edits: readonly Edit[] = [
  // Solo el vestido, u otras palabras para lo mismo.
  ['Diga «hola» a la enfermera.', 'Diga “hola” a la enfermera.', 'cosmetic'],
  ['La **ketamina** actúa en el cerebro.', 'La ketamina  actúa en el cerebro.', 'cosmetic'],
  ['El medicamento se da lentamente aquí.', 'El fármaco se da lentamente aquí.', 'textual'],
  ['Hable con el médico de sus miedos.', 'Converse con el médico de sus miedos.', 'textual'],
  ['Esta página explica lo que sabemos.', 'Esta página muestra lo que sabemos.', 'textual'],
  ['El hígado transforma el medicamento.', 'El hígado descompone el medicamento.', 'textual'],
  ['Las personas durmieron en calma.', 'Los pacientes durmieron en calma.', 'textual'],
  ['No conduzca el coche.', 'No conduzca un coche.', 'textual'],
  ['Los vasos sanguíneos llevan la sangre.', 'Los vasos sanguíneos transportan la sangre.', 'textual'],
  // Negación.
  ['No conduzca el coche.', 'Conduzca el coche.', 'negation'],
  ['No conduzca el coche.', 'No venda el coche.', 'negation'],
  ['No hay ningún riesgo para ella.', 'No hay riesgo para ella.', 'negation'],
  ['Tome el jarabe sin leche caliente.', 'Tome el jarabe con leche caliente.', 'negation'],
  ['Nunca beba alcohol con el jarabe.', 'Siempre beba alcohol con el jarabe.', 'negation frequency'],
  ['Deje de tomar el jarabe.', 'Comience a tomar el jarabe.', 'negation frequency'],
  ['Nadie conoce la respuesta aquí.', 'Alguien conoce la respuesta aquí.', 'negation'],
  ['Evite el alcohol en la fiesta.', 'Evite la leche en la fiesta.', 'negation comparison'],
  ['El médico sabe, ni la enfermera duda.', 'El médico sabe, y la enfermera duda.', 'negation'],
  // Verbos modales.
  ['Usted puede beber leche fría.', 'Usted debe beber leche fría.', 'modality'],
  ['Hay que llamar al médico.', 'Queremos llamar al médico.', 'modality'],
  ['Llame si tiene fiebre en casa.', 'Llame cuando tiene fiebre en casa.', 'modality'],
  ['El jarabe se recomienda a niños.', 'El jarabe se destina a niños.', 'modality'],
  ['Eso podría dañar el hígado.', 'Eso puede dañar el hígado.', 'modality'],
  // Frecuencia.
  ['Tome el jarabe a diario en casa.', 'Tome el jarabe cada semana en casa.', 'frequency unit'],
  ['Beba agua una vez al día.', 'Beba agua una vez al mes.', 'frequency'],
  ['Tome el jarabe por la mañana.', 'Tome el jarabe por la noche.', 'frequency'],
  ['El efecto es frecuente en ellos.', 'El efecto es raro en ellos.', 'frequency'],
  // Unidades y números.
  ['Tome dos comprimidos con leche.', 'Tome dos cápsulas con leche.', 'unit'],
  ['Espere 24 horas en su casa.', 'Espere 24 días en su casa.', 'unit'],
  ['La cantidad es de 1,5 mg al tragar.', 'La cantidad es de 1.5 mg al tragar.', 'number'],
  ['La mitad de la gente duerme bien.', 'Un tercio de la gente duerme bien.', 'number'],
  ['Todos los pacientes duermen aquí.', 'Algunos de los pacientes duermen aquí.', 'frequency number'],
  ['Tome doscientos con leche fría.', 'Tome trescientos con leche fría.', 'number'],
  // Comparación.
  ['Espere al menos dos horas.', 'Espere como máximo dos horas.', 'comparison'],
  ['Coma antes de la visita médica.', 'Coma después de la visita médica.', 'comparison'],
  ['La tensión aumenta con el café.', 'La tensión disminuye con el café.', 'comparison'],
  ['Tome la leche o el zumo.', 'Tome la leche y el zumo.', 'comparison'],
  ['Ponga la crema en el brazo izquierdo.', 'Ponga la crema en el brazo derecho.', 'comparison'],
  // Cómo, con qué y a quién; contrarios.
  ['El médico vigila la hipoglucemia aquí.', 'El médico vigila la hiperglucemia aquí.', 'comparison'],
  ['El jarabe se da por vía oral aquí.', 'El jarabe se da por vía rectal aquí.', 'comparison'],
  ['El jarabe es para adultos con fiebre.', 'El jarabe es para niños con fiebre.', 'comparison'],
  ['Beba el jarabe con agua y descanse.', 'Beba el jarabe con alcohol y descanse.', 'comparison'],
  ['Trague el dulce y descanse en casa.', 'Mastique el dulce y descanse en casa.', 'comparison'],
  // Pocas palabras.
  ['Los resultados', 'Los consejos', 'short'],
  ['Sí', 'No', 'negation'],
];
