package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Optional;

import com.microsoft.graph.models.LicenseUnitsDetail;
import com.microsoft.graph.models.ServicePlanInfo;
import com.microsoft.graph.models.SubscribedSkuCollectionResponse;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.SubscribedSku;

/** The tenant's licences. */
final class SubscribedSkusReader implements PartReader<List<SubscribedSku>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.ORGANIZATION;
    }

    @Override
    public String origin() {
        return "GET /v1.0/subscribedSkus";
    }

    @Override
    public PartValue<List<SubscribedSku>> read(PartContext context) {
        var skus = context.graph().subscribedSkus();
        return PartValue.whole(context.all(skus.get(), SubscribedSkuCollectionResponse::getValue,
                next -> skus.withUrl(next).get(), com.microsoft.graph.models.SubscribedSku::getId).stream()
                .map(SubscribedSkusReader::sku).toList());
    }

    private static SubscribedSku sku(com.microsoft.graph.models.SubscribedSku sku) {
        int enabled = Optional.ofNullable(sku.getPrepaidUnits()).map(LicenseUnitsDetail::getEnabled).orElse(0);
        return new SubscribedSku(sku.getSkuId(), Credentials.text(sku.getSkuPartNumber()),
                Credentials.text(sku.getCapabilityStatus()), enabled,
                Optional.ofNullable(sku.getConsumedUnits()).orElse(0),
                Credentials.list(sku.getServicePlans()).stream().map(ServicePlanInfo::getServicePlanName).toList());
    }
}
